using Journey.Statistics;

namespace Journey.Owners.Trials;

/// <summary>What the figures say, before anybody has recorded a verdict. Source: d5.</summary>
internal enum Proposal
{
    /// <summary>Too little was measured to say anything.</summary>
    Insufficient,

    /// <summary>An effect is shown, and it is as large as was hoped.</summary>
    Keep,

    /// <summary>A worthwhile effect is ruled out, or the opposite is shown.</summary>
    Retire,

    /// <summary>Neither is shown.</summary>
    Inconclusive,
}

internal static class Proposals
{
    /// <param name="effect">Signed: + is the hoped direction.</param>
    /// <param name="smallest">The least effect worth having, above 0.</param>
    public static Proposal Of(Interval effect, double smallest) => effect switch
    {
        { Low: > 0 } when effect.Estimate >= smallest => Proposal.Keep,
        { High: < 0 } => Proposal.Retire,
        _ when effect.High < smallest => Proposal.Retire,
        _ => Proposal.Inconclusive,
    };

    /// <summary>Whether a verdict says what the figures say. Where they are too few, nothing else can be said than that they show nothing.</summary>
    public static bool Says(this Proposal proposal, Verdict verdict) => proposal switch
    {
        Proposal.Keep => verdict == Verdict.Keep,
        Proposal.Retire => verdict == Verdict.Retire,
        _ => verdict == Verdict.Inconclusive,
    };
}
