using System.Globalization;
using Journey.Owners.V1;
using Journey.Platform.Errors;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Endpoints;

/// <summary>What the forms of a sprint send. Shares are typed in points, windows with their last day, lists as lines.</summary>
internal static class SprintForms
{
    /// <summary>Stumbles that the form has room for; the API takes twenty.</summary>
    public const int Stumbles = 3;

    public static StartSprintRequest Start(IReadOnlyDictionary<string, string> typed)
    {
        var request = new StartSprintRequest
        {
            MapId = typed.Or("map"),
            TeamId = typed.Or("team"),
            Starts = typed.Or("starts"),
            Because = typed.Or("because"),
            Importance = new() { VolumeRank = typed.Number("volume"), OutcomeValue = typed.Number("value"), Fixability = typed.Number("fixability") },
        };
        request.Roster.Add(Chosen(typed, "person."));
        return request;
    }

    public static PassGateRequest Gate(IReadOnlyDictionary<string, string> typed, string sprint, int gate)
    {
        var violations = new Violations();
        var request = new PassGateRequest { SprintId = sprint, Seen = typed.Number("seen") };
        switch (gate)
        {
            case 1: request.Choice = Choice(violations, typed); break;
            case 2: request.Hypothesis = Hypothesis(typed); break;
            case 3: request.Execution = Execution(typed); break;
            default:
                request.Verification = new();
                request.Verification.Kept.Add(Lines(typed, "kept"));
                request.Verification.Retired.Add(Lines(typed, "retired"));
                break;
        }
        violations.ThrowIfAny();
        return request;
    }

    public static CloseSprintRequest Close(IReadOnlyDictionary<string, string> typed, string sprint) => new()
    {
        SprintId = sprint,
        Learning = typed.Or("learning"),
        VerifyOn = typed.Or("verifyOn"),
        Abandon = typed.Or("abandon"),
        NextAction = typed.ContainsKey("next") ? new() { What = typed.Or("next"), PersonId = typed.Or("nextBy"), Due = typed.Or("nextDue") } : null,
        Seen = typed.Number("seen"),
    };

    static SprintChoice Choice(Violations violations, IReadOnlyDictionary<string, string> typed)
    {
        var field = new StumbleField
        {
            Outcome = new() { Name = typed.Or("outcome"), Numerator = typed.Or("numerator"), Denominator = typed.Or("denominator"), Direction = typed.Choice<Direction>("direction"), Smallest = (Number(violations, typed, "smallest") ?? 0) / 100 },
            Baseline = new() { Window = Window(typed, "from", "last"), Numerator = Number(violations, typed, "had") ?? 0, Denominator = Number(violations, typed, "of") ?? 0, Source = typed.Or("source") },
            Verification = Window(typed, "verifyFrom", "verifyLast"),
        };
        foreach (var row in Enumerable.Range(0, Stumbles).Select(row => $"s{row}.").Where(at => typed.ContainsKey(at + "element")))
        {
            field.Stumbles.Add(new SprintStumble { Element = typed.Or(row + "element"), Reached = Number(violations, typed, row + "reached") ?? 0, Lost = Number(violations, typed, row + "lost") ?? 0, Severity = typed.Number(row + "severity") });
        }
        if (typed.Or("element") is { Length: > 0 } taken && field.Stumbles.All(stumble => stumble.Element != taken))
        {
            field.Stumbles.Add(new SprintStumble { Element = taken });
        }
        return new() { Field = field, Element = typed.Or("element"), ByLeading = typed.ContainsKey("byLeading"), Anyway = typed.Or("anyway") };
    }

    static SprintHypothesis Hypothesis(IReadOnlyDictionary<string, string> typed)
    {
        var registered = new SprintHypothesis { TestId = typed.Or("test"), Design = typed.Or("design") };
        registered.InScope.Add(Lines(typed, "inScope"));
        registered.OutOfScope.Add(Lines(typed, "outOfScope"));
        registered.Deferred.Add(Lines(typed, "deferred"));
        registered.People.Add(Chosen(typed, "person."));
        return registered;
    }

    static SprintExecution Execution(IReadOnlyDictionary<string, string> typed)
    {
        var live = new SprintExecution { LiveOn = typed.Or("liveOn"), Cohort = typed.Or("cohort") };
        live.Touchpoints.Add(Chosen(typed, "touchpoint."));
        if (typed.ContainsKey("task"))
        {
            live.Tasks.Add(new SprintTask { What = typed.Or("task"), PersonId = typed.Or("taskBy"), Due = typed.Or("taskDue") });
        }
        if (typed.ContainsKey("other"))
        {
            live.OtherChanges.Add(new OtherChange { Id = typed.Or("other"), What = typed.Or("other"), Day = typed.Or("otherDay") });
        }
        return live;
    }

    static IEnumerable<string> Chosen(IReadOnlyDictionary<string, string> typed, string prefix) =>
        typed.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).Select(key => key[prefix.Length..]);

    static string[] Lines(IReadOnlyDictionary<string, string> typed, string field) =>
        typed.Or(field).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    static TestWindow Window(IReadOnlyDictionary<string, string> typed, string from, string last) => new()
    {
        From = typed.Or(from),
        Until = DateOnly.TryParseExact(typed.Or(last), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var end) ? end.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "",
    };

    static double? Number(Violations violations, IReadOnlyDictionary<string, string> typed, string field)
    {
        if (typed.Or(field).Length == 0)
        {
            return null;
        }
        var reads = double.TryParse(typed.Or(field), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number);
        violations.Require(reads, field, T("A number as 12.5."));
        return reads ? number : null;
    }
}
