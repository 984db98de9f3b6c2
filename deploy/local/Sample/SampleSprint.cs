using System.Globalization;

namespace Journey.Local.Sample;

/// <summary>
/// The sprint on the first 30 days, begun today by Billing with people of two more teams: its first gate took the stumble at the first bill, its
/// second the test of the preview, and what is to go live is next. Two points are too few to be told in four weeks, and its page says so.
/// </summary>
internal static class SampleSprint
{
    const int Before = 28;
    const int Wait = 2;
    const double Households = 330;
    const string Team = "Billing";
    static readonly string[] Roster = ["Mika Sato", "Aiko Tanaka", "Sofia Okafor"];
    static readonly string[] InScope = ["First bill and its message"];
    static readonly string[] OutOfScope = ["Prices and plan structure"];
    static readonly string[] Deferred = ["Setup guide"];

    // Households of four weeks, and how many of them called about it: their time is not over yet, so that the log cannot say who got further.
    static readonly (string Element, double Lost, int Severity, string[] Quotes)[] Stumbles =
    [
        ("tp-bill", 96, 5, ["Why is it more than last month?"]), ("tp-guide", 41, 3, ["This is not the box I have."]), ("tp-delivery", 29, 2, []),
    ];

    public static async Task BeginAsync(
        SampleApi api, string map, Dictionary<string, string> ids, IReadOnlyDictionary<string, string> people, string test, DateTimeOffset today, CancellationToken ct)
    {
        var day = DateOnly.FromDateTime(today.UtcDateTime);
        var team = (await api.GetAsync("/teams", ct))["teams"]!.AsArray().Single(team => (string?)team!["name"] == Team)!["id"];
        var sprint = await api.PostAsync("/sprints", new
        {
            map,
            team = (string)team!,
            roster = Roster.Select(name => people[name]),
            importance = new { volumeRank = 5, outcomeValue = 4, fixability = 4 },
            because = "Nearly half of all coded contacts are about the bill",
        }, "sprint", ct);
        // A load that was cut off and goes on days later leaves the gates to people: their windows would have begun before it.
        if (DateOnly.Parse((string)sprint["startsOn"]!, CultureInfo.InvariantCulture) > day.AddDays(Wait))
        {
            return;
        }

        var gates = $"/sprints/{sprint["id"]}/gates";
        await api.PostAsync($"{gates}/1", new
        {
            outcome = new { name = "Households with a billing contact", numerator = "households with a billing contact", denominator = "new households", direction = "fall", smallest = .02 },
            baseline = new { window = new { from = day.AddDays(-Before), until = day }, numerator = Stumbles[0].Lost, denominator = Households, source = "Shop events and contacts (sample)" },
            verification = new { from = day.AddDays(Wait), until = day.AddDays(Wait + Before) },
            stumbles = Stumbles.Select(stumble => new { element = ids[stumble.Element], reached = Households, lost = stumble.Lost, severity = stumble.Severity, quotes = stumble.Quotes }),
            element = ids[Stumbles[0].Element],
            anyway = "The preview costs a week; its test goes on until it can tell.",
        }, "sprint-1", ct);
        await api.PostAsync($"{gates}/2", new
        {
            test,
            inScope = InScope,
            outOfScope = OutOfScope,
            deferred = Deferred,
            design = "One page three days before the bill: last month, this month, and one line for each difference.",
            people = new[] { people["Mika Sato"], people["Sofia Okafor"] },
        }, "sprint-2", ct);
    }
}
