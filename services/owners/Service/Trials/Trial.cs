using System.Text.Json.Serialization;
using Journey.Owners.Owners;
using Journey.Platform.Errors;
using Journey.Platform.Storage;

namespace Journey.Owners.Trials;

/// <summary>A registered test of one change, its measurements and, in the end, its verdict. The plan never changes, and nothing does after the verdict.</summary>
internal sealed class Trial : IUnitOwned
{
    const int MostMeasurements = 100;

    public Guid UnitId { get; set; }

    public Guid Id { get; init; }

    public Guid FixId { get; init; }

    public Guid MapId { get; init; }

    public string Candidate { get; init; } = "";

    public TrialPlan Plan { get; init; } = null!;

    public DateTimeOffset RegisteredAt { get; init; }

    /// <summary>Registered when the after window had begun: the hypothesis may have been made from its own figures.</summary>
    public bool IsPostHoc { get; init; }

    /// <summary>What it occupies while it runs; nothing once it is decided. At most one runs of each.</summary>
    [JsonInclude]
    public string? ActiveFor { get; private set; }

    [JsonInclude]
    public TrialState State { get; private set; }

    [JsonInclude]
    public IReadOnlyList<Measurement> Measurements { get; private set; } = [];

    [JsonInclude]
    public RecordedVerdict? Verdict { get; private set; }

    [JsonInclude]
    public long Revision { get; private set; }

    /// <summary>Keys of measures of which nothing is told to this reader.</summary>
    [JsonIgnore]
    public IReadOnlySet<string> Hidden { get; private init; } = System.Collections.Frozen.FrozenSet<string>.Empty;

    [JsonIgnore]
    public string Aggregate => $"tests/{Id}";

    /// <summary>Whether something else changed within the after window.</summary>
    [JsonIgnore]
    public bool IsConfounded => Measurements.Any(measurement => measurement.OtherChanges.Count > 0);

    public static Trial Register(Fix fix, TrialPlan plan, DateTimeOffset at, string zone) => new()
    {
        Id = Guid.CreateVersion7(),
        FixId = fix.Id,
        MapId = fix.MapId,
        Candidate = fix.Candidate,
        Plan = plan,
        RegisteredAt = at,
        IsPostHoc = at > UnitDay.Start(plan.After.From, zone),
        ActiveFor = Subject(fix.Id, plan.Decision),
        Revision = 1,
    };

    /// <summary>A test is of its decision, or of its fix where it follows from none.</summary>
    public static string Subject(Guid fix, string decision) => decision.Length > 0 ? $"decision:{decision}" : $"fix:{fix}";

    /// <summary>Takes figures of the registered windows, once these have closed and everybody in them has been followed for as long as the measure says.</summary>
    public void Measure(Measurement taken, DateOnly today)
    {
        RefuseDecided();
        Check(taken);
        if (taken.Figures.Select(figure => figure.Window.ReadyOn(Find(figure.Metric)!.LagDays)).Max() is var ready && ready > today)
        {
            throw new TestTooEarly(ready);
        }
        (Measurements, Revision) = ([.. Measurements, taken], Revision + 1);
    }

    /// <summary>What a log can be asked for by now: each measure that is taken from one, in each window whose customers have been followed, of each group.</summary>
    public IReadOnlyList<AskedFigure> Asked(DateOnly today)
    {
        RefuseDecided();
        TrialGroup[] groups = Plan.HasComparison ? [TrialGroup.Treated, TrialGroup.Comparison] : [TrialGroup.Treated];
        List<AskedFigure> all =
        [
            .. from metric in Plan.Metrics
               let log = metric.Log
               where log is not null
               from window in new[] { Plan.Baseline, Plan.After }
               from @group in groups
               select new AskedFigure(metric, log, window, @group),
        ];
        if (all.Count == 0)
        {
            throw new TestWithoutLog();
        }
        var ready = all.FindAll(asked => asked.Until <= today);
        return ready.Count > 0 ? ready : throw new TestTooEarly(all.Min(asked => asked.Until));
    }

    /// <summary>Records what people make of it. Another verdict than the figures propose needs a reason, and so does what is retired.</summary>
    public void Decide(VerdictOrder order, string by, DateTimeOffset at)
    {
        RefuseDecided();
        if (order.Seen is { } seen && seen != Revision)
        {
            throw new TestMovedOn(Revision);
        }
        var main = Read()[0];
        if (main.Lack == Lack.NotMeasured && order.Verdict != Trials.Verdict.Inconclusive)
        {
            throw new TestNotMeasured();
        }
        var violations = new Violations();
        var differs = main.Lack == Lack.NotMeasured || !main.Proposal.Says(order.Verdict);
        violations.Require(Text.IsLine(order.Because), "because", Text.LineRule);
        violations.Require(!differs || Text.IsName(order.Because), "because", "Another verdict than the figures propose needs a reason.");
        violations.Require(order.Verdict != Trials.Verdict.Retire || Text.IsName(order.Because), "because", "What is retired says why.");
        violations.ThrowIfAny();
        Verdict = new(order.Verdict, main.Proposal, order.Because.Trim(), by, at);
        (State, ActiveFor, Revision) = (StateAfter(order.Verdict), null, Revision + 1);
    }

    /// <summary>What each measure shows, in the order of the plan.</summary>
    public IReadOnlyList<Reading> Read()
    {
        var latest = Measurements.SelectMany(measurement => measurement.Figures).GroupBy(figure => (figure.Metric, figure.Window, figure.Group)).ToDictionary(same => same.Key, same => same.Last());
        return [.. Plan.Metrics.Select(metric => Hidden.Contains(metric.Key) ? Reading.Suppressed(metric) : Reading.Of(metric, new Arms(
            latest.GetValueOrDefault((metric.Key, Plan.Baseline, TrialGroup.Treated)),
            latest.GetValueOrDefault((metric.Key, Plan.After, TrialGroup.Treated)),
            latest.GetValueOrDefault((metric.Key, Plan.Baseline, TrialGroup.Comparison)),
            latest.GetValueOrDefault((metric.Key, Plan.After, TrialGroup.Comparison)),
            Plan.HasComparison)))];
    }

    /// <summary>The same test without figures that are not to be seen. What was computed from one of them is not told either.</summary>
    public Trial Without(Func<Figure, bool> isHidden)
    {
        var hidden = Measurements.SelectMany(taken => taken.Figures).Where(isHidden).Select(figure => figure.Metric).ToHashSet();
        return new()
        {
            UnitId = UnitId,
            Id = Id,
            FixId = FixId,
            MapId = MapId,
            Candidate = Candidate,
            Plan = Plan,
            RegisteredAt = RegisteredAt,
            IsPostHoc = IsPostHoc,
            ActiveFor = ActiveFor,
            State = State,
            Verdict = Verdict,
            Revision = Revision,
            Hidden = hidden,
            // All figures of such a measure: the others would tell by how little they differ from a total.
            Measurements = [.. Measurements.Select(taken => taken with { Figures = [.. taken.Figures.Where(figure => !hidden.Contains(figure.Metric))] })],
        };
    }

    TrialMetric? Find(string key) => Plan.Metrics.FirstOrDefault(metric => metric.Key == key);

    void Check(Measurement taken)
    {
        var violations = new Violations();
        violations.Require(taken.Figures.Count > 0, "figures", "At least one.");
        violations.Require(Measurements.Count < MostMeasurements, "figures", $"A test takes {MostMeasurements} measurements.");
        violations.Require(Text.IsLine(taken.Source), "source", Text.LineRule);
        for (var at = 0; at < taken.Figures.Count; at++)
        {
            Check(violations, $"figures[{at}]", taken.Figures[at]);
        }
        for (var at = 0; at < taken.OtherChanges.Count; at++)
        {
            var change = taken.OtherChanges[at];
            violations.Require(Text.IsName(change.Id) && Text.IsName(change.What), $"otherChanges[{at}]", "With an id and what changed.");
            violations.Require(Plan.After.Holds(change.Day), $"otherChanges[{at}].day", "A day of the after window.");
        }
        violations.ThrowIfAny();
    }

    void Check(Violations violations, string field, Figure figure)
    {
        violations.Require(figure.Window == Plan.Baseline || figure.Window == Plan.After, $"{field}.window", "One of the two windows that were registered.");
        violations.Require(figure.Group == TrialGroup.Treated || Plan.HasComparison, $"{field}.group", "No comparison group was registered.");
        if (Find(figure.Metric) is { } metric)
        {
            figure.Check(violations, field, metric.Kind);
        }
        else
        {
            violations.Add($"{field}.metric", "The key of a measure that was registered.");
        }
    }

    void RefuseDecided()
    {
        if (Verdict is not null)
        {
            throw new TestDecided(Verdict);
        }
    }

    static TrialState StateAfter(Verdict verdict) => verdict switch
    {
        Trials.Verdict.Keep => TrialState.Kept,
        Trials.Verdict.Retire => TrialState.Retired,
        _ => TrialState.Inconclusive,
    };
}
