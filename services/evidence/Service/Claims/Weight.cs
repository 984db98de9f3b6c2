namespace Journey.Evidence.Claims;

/// <summary>The weight of one item by itself: tier, age and size.</summary>
internal static class Weight
{
    private const double Unsized = .5;
    private const double Undated = .25;

    public static double Of(Tier tier, string method, long? n, double? ageDays) =>
        Tiers(tier) * Age(tier, ageDays) * Size(tier, method, n);

    public static double Tiers(Tier tier) => tier switch
    {
        Tier.S => .9,
        Tier.A => .7,
        Tier.B => .5,
        Tier.C => .3,
        Tier.D => .1,
        _ => throw new ArgumentOutOfRangeException(nameof(tier)),
    };

    /// <summary>Number of cases, answers or people at which an item has half of its weight.</summary>
    public static double HalfSize(string method) => method switch
    {
        "log" or "contacts" => 100,
        "survey" => 30,
        "interview" or "observation" => 3,
        _ => 10,
    };

    private static double Size(Tier tier, string method, long? n) => (tier, n) switch
    {
        (Tier.D, _) => 1,
        (_, null) => Unsized,
        (_, { } size) => size / (size + HalfSize(method)),
    };

    private static double Age(Tier tier, double? days) => days is { } age ? Math.Pow(.5, age / HalfLife(tier)) : Undated;

    private static double HalfLife(Tier tier) => tier switch { Tier.S => 365, Tier.C => 730, _ => 180 };
}
