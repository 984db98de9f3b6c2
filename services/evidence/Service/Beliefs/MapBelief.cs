using Journey.Evidence.Conformance;
using Journey.Evidence.Figures;
using Journey.Maps.Contracts.Events;

namespace Journey.Evidence.Beliefs;

/// <summary>What a map believes hurts most, held against the reasons customers give.</summary>
internal sealed record MapBelief(
    CaseBasis Basis, long Coded, long Uncoded, double? Customers, ReasonRanking Ranking, IReadOnlyList<BelievedPain> Believed,
    IReadOnlyList<Inversion> Inversions, IReadOnlyList<string> Sources, int CodingSources)
{
    /// <summary>The sources that code reasons.</summary>
    public IReadOnlyList<string> Coding => [.. Sources.Take(CodingSources)];

    public static MapBelief Of(ContactSums sums, double? followed, CaseBasis basis, RevisedJourney map, IReadOnlyList<string> sources)
    {
        var (pains, places) = ReasonRanking.Believed(map.PainPoints);
        var ranking = ReasonRanking.Of(sums.Counts, sums.Coded, sums.Uncoded, followed, places).Naming(pains);
        IReadOnlyList<BelievedPain> believed =
        [
            .. from known in pains
               let given = ranking.Rows.FirstOrDefault(row => known.Pain.Reasons.Contains(row.Reason))
               select new BelievedPain(known.Pain.Id, known.Pain.Title, known.Pain.Severity, known.Pain.Reasons, known.Rank, given?.ObservedRank, given?.Reason),
        ];
        var coding = sums.Places;
        return new MapBelief(
            basis, sums.Coded, sums.Uncoded, followed, ranking, believed, Beliefs.Inversions.Of(ranking, believed, basis),
            [.. sources.Index().OrderByDescending(pair => coding.Contains(pair.Index)).Select(pair => pair.Item)], coding.Count);
    }

    /// <summary>Nothing that may be counted.</summary>
    public static MapBelief WithoutContacts(CaseBasis basis, RevisedJourney map)
    {
        var (pains, places) = ReasonRanking.Believed(map.PainPoints);
        return new MapBelief(
            basis, 0, 0, null, ReasonRanking.Of(new Dictionary<string, ReasonCount>(), 0, 0, null, places),
            [.. pains.Select(known => new BelievedPain(known.Pain.Id, known.Pain.Title, known.Pain.Severity, known.Pain.Reasons, known.Rank, null))], [], [], 0);
    }

    /// <summary>Without reasons that so few give that they speak of single people.</summary>
    public MapBelief ForViewers()
    {
        var rows = SmallGroups.Shown(Ranking.Rows, row => row.Contacts);
        var hidden = Ranking.Rows.Select(row => row.Reason).Except(rows.Select(row => row.Reason)).ToHashSet(StringComparer.Ordinal);
        return this with
        {
            Ranking = Ranking with { Rows = rows, VitalFew = [.. Ranking.VitalFew.Where(reason => !hidden.Contains(reason))] },
            Believed = [.. Believed.Select(pain => pain.GivenReason is { } reason && hidden.Contains(reason) ? pain with { GivenReason = null } : pain)],
            Inversions = [.. Inversions.Where(row => row.Reason is null || !hidden.Contains(row.Reason))],
        };
    }

    /// <summary>
    /// What a share link shows of it (docs/decisions/0085): the reasons and their shares. Nothing of logs and sources, and nothing of the newest
    /// version of the map, which may be another than the one that is shared.
    /// </summary>
    public MapBelief ForOutsiders() => this with
    {
        Basis = new CaseBasis("", 0, null, null, null, Basis.AsOf, 0, false, 0, 0, 0),
        Coded = Coded + Uncoded < SmallGroups.Least ? 0 : Coded,
        Uncoded = Coded + Uncoded < SmallGroups.Least ? 0 : Uncoded,
        Customers = null,
        Ranking = Ranking with { Rows = [.. Ranking.Rows.Select(row => row with { Failure = null, PerHundred = null, BelievedRank = null })] },
        Believed = [],
        Inversions = [],
        Sources = [],
        CodingSources = 0,
    };
}
