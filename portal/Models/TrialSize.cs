using System.Globalization;
using Journey.Owners.V1;
using Journey.Statistics;

namespace Journey.Portal.Models;

/// <summary>How many an arm it takes to show the smallest effect four times of five, by what is expected before.</summary>
/// <param name="Kind">What the measure counts.</param>
/// <param name="Needed">Customers an arm, or customers times days; null where no number would do.</param>
/// <param name="Compared">Whether there is a comparison group, which doubles it.</param>
public sealed record TrialSize(MetricKind Kind, long? Needed, bool Compared)
{
    const double Most = 1e12;

    public static TrialSize? Of(IReadOnlyDictionary<string, string> typed)
    {
        if (!Enum.TryParse<MetricKind>(typed.GetValueOrDefault("m0.kind"), out var kind) || Number(typed, "m0.expected") is not { } expected || Number(typed, "m0.smallest") is not { } smallest || smallest <= 0)
        {
            return null;
        }
        var falls = typed.GetValueOrDefault("m0.direction") == nameof(Direction.Fall);
        var compared = typed.ContainsKey("comparison");
        var change = (falls ? -1 : 1) * (kind == MetricKind.Mean ? smallest : smallest / 100);
        return new(kind, Plan(kind, kind == MetricKind.Proportion ? expected / 100 : expected, change) is { } needed and < Most ? (long)Math.Ceiling(compared ? 2 * needed : needed) : null, compared);
    }

    static double? Plan(MetricKind kind, double expected, double change) => kind switch
    {
        MetricKind.Proportion when expected is >= 0 and <= 1 && expected + change is >= 0 and <= 1 && Math.Abs(change) >= Power.LeastChange => SharePlan.Needed(expected, change),
        MetricKind.Count when expected > 0 && 1 + change > 0 && Math.Abs(change) >= Power.LeastChange => RatePlan.Needed(expected, 1 + change),
        MetricKind.Mean when expected > 0 && Math.Abs(change) / expected is >= 1e-3 and <= 100 => MeanPlan.Needed(expected, Math.Abs(change)),
        _ => null,
    };

    static double? Number(IReadOnlyDictionary<string, string> typed, string field) =>
        double.TryParse(typed.GetValueOrDefault(field), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
