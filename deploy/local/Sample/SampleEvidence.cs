using System.Globalization;
using System.Text;

namespace Journey.Local.Sample;

/// <summary>Generated evidence for the sample unit: the same files for the same day, and nothing of it is real.</summary>
internal sealed class SampleEvidence
{
    const int ContactSeed = 17;

    static readonly (string Channel, string Kind)[] Channels = [("phone", "call"), ("phone", "call"), ("phone", "call"), ("chat", "chat"), ("mail", "write")];

    readonly DateTimeOffset until;

    public SampleEvidence(DateTimeOffset until)
    {
        this.until = until;
        Walks = SampleGroups.All.ToDictionary(group => group, Walk);
    }

    /// <summary>What happened to each household of a group, household by household.</summary>
    public IReadOnlyDictionary<SampleGroup, IReadOnlyList<SampleEvent>> Walks { get; }

    /// <summary>What shop, courier and network systems recorded of each household's first 30 days.</summary>
    public string ShopEvents()
    {
        var csv = new StringBuilder("household,event,at,channel,segment\n");
        var rows = SampleGroups.All.SelectMany(group => Walks[group].Select(row => (row, group.Segment)));
        foreach (var (row, segment) in rows.OrderBy(pair => pair.row.Time).ThenBy(pair => pair.row.Household))
        {
            csv.Append(CultureInfo.InvariantCulture, $"{Name(row.Household)},{row.Event},{Instant(row.Time)},{row.Channel},{segment}\n");
        }

        return csv.ToString();
    }

    /// <summary>Contacts with support within 30 days of the purchase, each with the reason the agent coded; one in ten without.</summary>
    public string Contacts()
    {
        var csv = new StringBuilder("contact,household,kind,at,channel,reason,segment\n");
        var number = 0;
        foreach (var group in SampleGroups.All)
        {
            var random = new Random(group.Seed + ContactSeed);
            var reasons = group.Reasons.SelectMany(reason => Enumerable.Repeat(reason.Reason, reason.Contacts)).ToArray();
            random.Shuffle(reasons);
            foreach (var reason in reasons)
            {
                var household = group.First + random.Next(group.Households);
                var time = group.Purchase(household, until).AddMinutes(1 + random.Next((30 * 1_440) - 1));
                var (channel, kind) = Channels[random.Next(Channels.Length)];
                csv.Append(CultureInfo.InvariantCulture, $"c-{++number:0000},{Name(household)},{kind},{Instant(time)},{channel},{reason},{group.Segment}\n");
            }
        }

        return csv.ToString();
    }

    public DateTimeOffset Purchase(SampleGroup group, int household) => group.Purchase(household, until);

    public static string Name(int household) => string.Create(CultureInfo.InvariantCulture, $"household-{household:00000}");

    public static string Instant(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    IReadOnlyList<SampleEvent> Walk(SampleGroup group)
    {
        var random = new Random(group.Seed);
        return [.. group.Numbers.SelectMany(household => group.Walk(household, group.Purchase(household, until), random))];
    }
}
