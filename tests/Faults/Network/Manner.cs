namespace Faults.Tests.Network;

/// <summary>How a relay passes on what comes; as it came, unless told otherwise.</summary>
/// <param name="Delay">How much later each byte arrives, in either direction.</param>
/// <param name="BytesPerSecond">How many bytes pass in either direction; 0 for as many as there are.</param>
/// <param name="LosesQuestions">What the caller sends is swallowed, and the caller is not told.</param>
/// <param name="LosesAnswers">What is answered is swallowed, and nobody is told.</param>
/// <param name="DeafAfter">A connection loses all answers from the moment at which its caller has said these words, one after the other; null for never.</param>
public sealed record Manner(
    TimeSpan Delay = default, int BytesPerSecond = 0, bool LosesQuestions = false, bool LosesAnswers = false, IReadOnlyList<string>? DeafAfter = null)
{
    /// <summary>Nothing passes, and no connection is closed.</summary>
    public static Manner Cut { get; } = new(LosesQuestions: true, LosesAnswers: true);

    public bool Loses => LosesQuestions || LosesAnswers || DeafAfter is not null;
}
