using Journey.Maps.V1;

namespace Journey.Portal.Charts;

/// <summary>What is felt at one step: what the team assumes and what customers say, never mixed.</summary>
public sealed record FeelingPoint(double? Assumed, double? Said, int Answers)
{
    /// <summary>Fewer answers than this make no dot.</summary>
    public const int Needed = 10;

    public bool TooFew => Said is not null && Answers is > 0 and < Needed;

    public double? Drawn => TooFew ? null : Said;

    /// <summary>Said minus assumed, where it is worth a word.</summary>
    public double? Gap => Drawn is { } said && Assumed is { } assumed && Math.Abs(said - assumed) >= 1 ? said - assumed : null;

    public static FeelingPoint Of(Step step)
    {
        var assumed = step.Emotions.FirstOrDefault(e => e.Basis == EmotionBasis.Assumed);
        var said = step.Emotions.FirstOrDefault(e => e.Basis == EmotionBasis.SelfReported);
        return new(assumed?.Valence, said?.Valence, said?.Answers ?? 0);
    }
}
