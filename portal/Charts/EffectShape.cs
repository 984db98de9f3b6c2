using Journey.Owners.V1;

namespace Journey.Portal.Charts;

/// <summary>
/// An effect with its interval on an axis that has 0 in its middle and the same reach to both sides: 0 to 100. Right is up, as the measure moves;
/// the zone that would mean Keep begins at the smallest effect worth having, on the hoped side.
/// </summary>
public sealed record EffectShape(double Reach, double Wanted, double? Point, double? Low, double? High, bool Falls)
{
    public static EffectShape Of(TestReading reading)
    {
        var falls = reading.Metric.Direction == Direction.Fall;
        var wanted = falls ? -reading.Metric.Smallest : reading.Metric.Smallest;
        if (!reading.HasEffect)
        {
            return new(reading.Metric.Smallest * 2, wanted, null, null, null, falls);
        }
        var (point, low, high) = falls ? (-reading.Effect, -reading.High, -reading.Low) : (reading.Effect, reading.Low, reading.High);
        return new(Math.Max(1.1 * Math.Max(Math.Abs(low), Math.Abs(high)), 1.5 * reading.Metric.Smallest), wanted, point, low, high, falls);
    }

    public double At(double effect) => 50 + (50 * Math.Clamp(effect / Reach, -1, 1));

    public double ZoneStart => Falls ? 0 : At(Wanted);

    public double ZoneWidth => Falls ? At(Wanted) : 100 - At(Wanted);
}
