using Journey.Maps.V1;

namespace Journey.Portal.Charts;

/// <summary>What is felt at one step: what the team assumes and what customers say, never mixed.</summary>
public sealed record FeelingPoint(double? Assumed, double? Said, long Answers)
{
    /// <summary>Fewer answers than this make no dot.</summary>
    public const int Needed = 10;

    /// <summary>Ends of the interval of what was said; null where the answers themselves are not here.</summary>
    public double? Low { get; init; }

    public double? High { get; init; }

    public bool TooFew => Said is not null && Answers is > 0 and < Needed;

    public double? Drawn => TooFew ? null : Said;

    /// <summary>Said minus assumed, where it is worth a word.</summary>
    public double? Gap => Drawn is { } said && Assumed is { } assumed && Math.Abs(said - assumed) >= 1 ? said - assumed : null;

    /// <summary>What stands on the map itself.</summary>
    public static FeelingPoint Of(Step step) => Of(step, MeanInterval.None);

    /// <summary>Answers that were counted go before a value that somebody typed.</summary>
    public static FeelingPoint Of(Step step, MeanInterval counted)
    {
        var assumed = step.Emotions.FirstOrDefault(e => e.Basis == EmotionBasis.Assumed);
        var typed = step.Emotions.FirstOrDefault(e => e.Basis == EmotionBasis.SelfReported);
        return counted.N > 0
            ? new(assumed?.Valence, counted.Mean, counted.N) { Low = counted.Low, High = counted.High }
            : new(assumed?.Valence, typed?.Valence, typed?.Answers ?? 0);
    }
}
