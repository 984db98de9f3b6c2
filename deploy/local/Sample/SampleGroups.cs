using System.Collections.Frozen;

namespace Journey.Local.Sample;

/// <summary>The two segments that the sample's files tell of. What the maps assume is written on the maps; the groups differ from it where it is worth seeing.</summary>
internal static class SampleGroups
{
    /// <summary>They have no line yet: setup goes well, the first bill does not.</summary>
    public static SampleGroup NewHouseholds { get; } = new(
        "new-households", First: 1, Households: 1_400, Seed: 30,
        [("billing", 430), ("setup", 180), ("delivery date", 120), ("password", 80), ("cancelling", 60), ("warranty", 30), ("", 100)],
        new Dictionary<string, double>
        {
            ["checkout"] = 3.9,
            ["order-confirmation"] = 3.6,
            ["tracking"] = 3.2,
            ["doorstep-delivery"] = 4.1,
            ["setup-guide"] = 3.4,
            ["first-connection"] = 4.3,
            ["first-bill"] = 1.8,
            ["billing-call"] = 1.6,
        }.ToFrozenDictionary(),
        Connect);

    /// <summary>They take their line along: the visit goes better than believed, the number does not come along.</summary>
    public static SampleGroup Movers { get; } = new(
        "movers", First: 1_401, Households: 420, Seed: 31,
        [("number transfer", 96), ("technician visit", 34), ("billing", 22), ("", 14)],
        new Dictionary<string, double>
        {
            ["checkout"] = 3.5,
            ["order-confirmation"] = 3.4,
            ["visit-booking"] = 3.0,
            ["technician-visit"] = 4.4,
            ["first-connection"] = 4.2,
            ["number-transfer"] = 1.9,
            ["first-bill"] = 3.3,
        }.ToFrozenDictionary(),
        Move);

    public static IReadOnlyList<SampleGroup> All { get; } = [NewHouseholds, Movers];

    static IEnumerable<SampleEvent> Connect(int household, DateTimeOffset at, Random random)
    {
        yield return new(household, "purchase", at, "web");
        if (Happens(random, .939)) { yield return new(household, "open confirmation", at = Later(at, random, 6), "mail"); }
        if (Happens(random, .677)) { yield return new(household, "track parcel", at = Later(at, random, 30), "web"); }
        if (Happens(random, .982)) { yield return new(household, "receive router", at = Later(at, random, 50), "in person"); }
        if (Happens(random, .860)) { yield return new(household, "open setup guide", at = Later(at, random, 28), "print"); }
        if (Happens(random, .923)) { yield return new(household, "get online", at = Later(at, random, 1), "device"); }
        if (!Happens(random, .921)) { yield break; }
        yield return new(household, "get first bill", at = Later(at, random, 190), "mail");
        var calls = Happens(random, .143) ? 1 + (Happens(random, .31) ? 1 : 0) : 0;
        for (var call = 0; call < calls; call++)
        {
            yield return new(household, "call about bill", at = Later(at, random, 20), "phone");
        }
    }

    static IEnumerable<SampleEvent> Move(int household, DateTimeOffset at, Random random)
    {
        yield return new(household, "purchase", at, "web");
        if (Happens(random, .91)) { yield return new(household, "open confirmation", at = Later(at, random, 5), "mail"); }
        if (Happens(random, .95)) { yield return new(household, "book visit", at = Later(at, random, 20), "web"); }
        if (!Happens(random, .94)) { yield break; }
        yield return new(household, "technician visit", at = Later(at, random, 130), "in person");
        yield return new(household, "get online", at = Later(at, random, 2), "device");
        if (Happens(random, .52)) { yield return new(household, "number moved", at = Later(at, random, 90), "phone"); }
        if (Happens(random, .96)) { yield return new(household, "get first bill", at = Later(at, random, 170), "mail"); }
    }

    static bool Happens(Random random, double share) => random.NextDouble() < share;

    /// <summary>Some hours later, half to one and a half times as many as said.</summary>
    static DateTimeOffset Later(DateTimeOffset at, Random random, double hours) => at.AddHours(hours * (.5 + random.NextDouble()));
}
