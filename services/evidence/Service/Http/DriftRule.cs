using Journey.Evidence.Comparison;
using Journey.Evidence.Drift;
using Journey.Statistics;

namespace Journey.Evidence.Http;

/// <summary>The thresholds by which drift is judged, told with every answer.</summary>
internal sealed record DriftRule(double Minor, double Material, double LeastChance, double Floor, int LeastExpected, int MostCells, int MostSampled)
{
    public static DriftRule Own { get; } = new(
        DimensionDrift.Minor, DimensionDrift.Material, DimensionDrift.LeastChance, StabilityIndex.Floor, TransitionCells.Least, TransitionCells.Most, WindowSums.MostSampled);
}
