using Journey.Maps.V1;

namespace Journey.Evidence.Drafts;

/// <summary>What customers say of a step.</summary>
internal sealed record Feeling(DraftStep At, ScoreAt Score)
{
    public string Statement =>
        $"At {Phrases.Quoted(At.Activity)} customers give {Phrases.Number(Score.Mean)} on the scale {Phrases.Cut(Score.Scale, 40)} ({Phrases.Count(Score.N)} answers).";

    public Emotion ToEmotion() => new()
    {
        Id = At.EmotionLabel,
        Valence = Math.Round(Score.Valence, 2, MidpointRounding.AwayFromZero),
        Basis = EmotionBasis.SelfReported,
        Note = $"{Phrases.Number(Score.Mean)} on the scale {Phrases.Cut(Score.Scale, 40)}",
        Answers = (int)Math.Min(Score.N, int.MaxValue),
    };
}
