namespace Journey.Evidence.Claims;

/// <summary>Reckons what would raise a grade: fresh evidence of a further source that agrees with the claim.</summary>
internal static class Raising
{
    private const long Most = 1_000_000;

    private static readonly (Tier Tier, string Method)[] Ways =
        [(Tier.A, "interview"), (Tier.A, "survey"), (Tier.B, "contacts"), (Tier.S, "log"), (Tier.C, "document")];

    public static IReadOnlyList<Raise> Of(Grade grade, double support, double contra, Tier? best)
    {
        var raises = new List<Raise>();
        for (var next = grade - 1; next >= Grade.A; next--)
        {
            raises.AddRange(Ways
                .Select(way => Reach(next, way.Tier, way.Method, support, contra, best))
                .OfType<Raise>()
                .OrderBy(raise => raise.N)
                .ThenBy(raise => raise.Tier));
        }

        return raises;
    }

    private static Raise? Reach(Grade grade, Tier tier, string method, double support, double contra, Tier? best)
    {
        var top = best is { } known && known < tier ? known : tier;
        if (grade == Grade.Uncited || Grading.Cap(top) > grade || contra >= 1)
        {
            return null;
        }

        // The least size at which the score gets there; beyond full weight no size does.
        var needed = support >= 1 ? 0 : 1 - ((1 - (Least(grade) / (1 - contra))) / (1 - support));
        var full = Weight.Tiers(tier);
        if (needed >= full)
        {
            return null;
        }

        var n = (long)Math.Max(1, Math.Floor(Weight.HalfSize(method) * needed / (full - needed)));
        while (Grading.ByScore(Score(tier, method, n, support, contra)) > grade)
        {
            n++;
        }

        return n > Most ? null : new Raise(grade, tier, method, n);
    }

    private static double Score(Tier tier, string method, long n, double support, double contra) =>
        (1 - ((1 - support) * (1 - Weight.Of(tier, method, n, 0)))) * (1 - contra);

    private static double Least(Grade grade) => grade switch { Grade.A => .70, Grade.B => .45, Grade.C => .20, _ => 0 };
}
