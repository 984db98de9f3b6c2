using System.Globalization;
using System.Text;

namespace Journey.Local.Sample;

/// <summary>Generated evidence for the sample unit: the same files for the same day, and nothing of it is real.</summary>
internal sealed class SampleEvidence
{
    const int Households = 1_400;

    static readonly (string Reason, int Contacts)[] Reasons =
        [("billing", 430), ("setup", 180), ("delivery date", 120), ("password", 80), ("cancelling", 60), ("warranty", 30), ("", 100)];

    static readonly (string Channel, string Kind)[] Channels = [("phone", "call"), ("phone", "call"), ("phone", "call"), ("chat", "chat"), ("mail", "write")];

    readonly DateTimeOffset until;

    public SampleEvidence(DateTimeOffset until)
    {
        this.until = until;
        var random = new Random(30);
        Walks = [.. Enumerable.Range(1, Households).SelectMany(household => Walk(household, random))];
    }

    /// <summary>What happened to each household, household by household.</summary>
    public IReadOnlyList<SampleEvent> Walks { get; }

    /// <summary>What shop, courier and network systems recorded of each household's first 30 days.</summary>
    public string ShopEvents()
    {
        var csv = new StringBuilder("household,event,at,channel,segment\n");
        foreach (var row in Walks.OrderBy(row => row.Time).ThenBy(row => row.Household))
        {
            csv.Append(CultureInfo.InvariantCulture, $"{Name(row.Household)},{row.Event},{Instant(row.Time)},{row.Channel},new-households\n");
        }
        return csv.ToString();
    }

    /// <summary>Contacts with support within 30 days of the purchase, each with the reason the agent coded; one in ten without.</summary>
    public string Contacts()
    {
        var random = new Random(47);
        var reasons = Reasons.SelectMany(reason => Enumerable.Repeat(reason.Reason, reason.Contacts)).ToArray();
        random.Shuffle(reasons);
        var csv = new StringBuilder("contact,household,kind,at,channel,reason,segment\n");
        for (var contact = 0; contact < reasons.Length; contact++)
        {
            var household = 1 + random.Next(Households);
            var time = Purchase(household).AddMinutes(1 + random.Next((30 * 1_440) - 1));
            var (channel, kind) = Channels[random.Next(Channels.Length)];
            csv.Append(CultureInfo.InvariantCulture,
                $"c-{contact + 1:0000},{Name(household)},{kind},{Instant(time)},{channel},{reasons[contact]},new-households\n");
        }
        return csv.ToString();
    }

    public DateTimeOffset Purchase(int household) => until.AddDays(-120 + (household * 90.0 / Households));

    public static string Name(int household) => string.Create(CultureInfo.InvariantCulture, $"household-{household:00000}");

    public static string Instant(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    IEnumerable<SampleEvent> Walk(int household, Random random)
    {
        var at = Purchase(household);
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

    static bool Happens(Random random, double share) => random.NextDouble() < share;

    /// <summary>Some hours later, half to one and a half times as many as said.</summary>
    static DateTimeOffset Later(DateTimeOffset at, Random random, double hours) => at.AddHours(hours * (.5 + random.NextDouble()));
}
