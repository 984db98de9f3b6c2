using Journey.Evidence.Conformance;

namespace Journey.Evidence.Beliefs;

/// <summary>What a map believes hurts most, held against the reasons customers give.</summary>
internal sealed record MapBelief(
    CaseBasis Basis, long Coded, long Uncoded, double? Customers, ReasonRanking Ranking, IReadOnlyList<BelievedPain> Believed,
    IReadOnlyList<Inversion> Inversions, IReadOnlyList<string> Sources, int CodingSources)
{
    /// <summary>The sources that code reasons.</summary>
    public IReadOnlyList<string> Coding => [.. Sources.Take(CodingSources)];
}
