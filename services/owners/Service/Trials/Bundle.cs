using Journey.Owners.Owners;
using Journey.Statistics;

namespace Journey.Owners.Trials;

/// <summary>Tests of one map and segment whose after windows meet: what comes out is the doing of all their fixes together. Source: d8.</summary>
internal sealed class Bundle(IReadOnlyList<Trial> trials)
{
    public static readonly Bundle Empty = new([]);

    readonly List<Reading> _readings = [.. trials.SelectMany(trial => trial.Read())];

    public IReadOnlyList<Trial> Trials => trials;

    public IReadOnlyList<Guid> Fixes => [.. trials.Select(trial => trial.FixId).Distinct()];

    public bool IsConfounded => trials.Any(trial => trial.IsConfounded);

    public IReadOnlyList<Reading> Points => [.. _readings.Where(reading => reading.Metric.Scope == MetricScope.Local)];

    /// <summary>The journey's outcome: the first one registered of which enough is known, else the first one.</summary>
    public Reading? Outcome => Outcomes.FirstOrDefault(reading => reading.Effect is { High: < 0 }) ?? Outcomes.FirstOrDefault(reading => reading.Effect is not null) ?? Outcomes.FirstOrDefault();

    public LineClass Class => LineJudge.Of([.. Points.Select(point => point.Effect).OfType<Interval>()], Outcome?.Effect, Outcome?.Metric.Smallest ?? 0);

    /// <summary>Measures that leave it open and of which more would tell; empty where it can be told.</summary>
    public IReadOnlyList<Reading> Open => Class != LineClass.CannotTellYet
        ? []
        : [.. Points.Append(Outcome).OfType<Reading>().Where(reading => reading is { Needed: not null } and ({ Effect: null } or { Effect: { Low: <= 0, High: >= 0 } }))];

    /// <summary>Sides of which no measure was registered: local, outcome.</summary>
    public IReadOnlyList<string> Missing => [.. Points.Count == 0 ? new[] { "local" } : [], .. Outcome is null ? new[] { "outcome" } : []];

    IEnumerable<Reading> Outcomes => _readings.Where(reading => reading.Metric.Scope == MetricScope.Outcome);

    /// <summary>Bundles of all tests: two are in the same one where their windows meet, or both meet those of a third.</summary>
    public static IReadOnlyList<Bundle> Of(IEnumerable<Trial> trials)
    {
        var bundles = new List<List<Trial>>();
        foreach (var trial in trials.OrderBy(trial => trial.RegisteredAt).ThenBy(trial => trial.Id))
        {
            var met = bundles.Where(bundle => bundle.Exists(other => Meet(trial, other))).ToList();
            bundles.RemoveAll(met.Contains);
            bundles.Add([.. met.SelectMany(bundle => bundle).Append(trial)]);
        }
        return [.. bundles.Select(bundle => new Bundle(bundle))];
    }

    static bool Meet(Trial one, Trial other) =>
        one.MapId == other.MapId && string.Equals(one.Plan.Segment, other.Plan.Segment, StringComparison.OrdinalIgnoreCase) && one.Plan.After.Overlaps(other.Plan.After);
}
