using Journey.Evidence.Figures;
using Journey.Evidence.Reading;
using Journey.Maps.Contracts.Events;
using Journey.Statistics;

namespace Journey.Evidence.Beliefs;

/// <summary>Reasons by weight, with what may be said of the first (DOMAIN d4).</summary>
internal sealed record ReasonRanking(IReadOnlyList<ObservedReason> Rows, IReadOnlyList<string> VitalFew, Wording Wording, string? Detail)
{
    private const double Rounding = 1e-9;

    public static ReasonRanking Of(
        IReadOnlyDictionary<string, ReasonCount> counts, long coded, long uncoded, double? followed, IReadOnlyDictionary<string, int> believed)
    {
        if (coded == 0)
        {
            return new ReasonRanking([], [], Wording.NotEnoughData, "1");
        }

        var ordered = counts.OrderByDescending(pair => pair.Value.Weight).ThenBy(pair => pair.Key, Comparer<string>.Create(Utf8Text.Compare)).ToList();
        var rows = new List<ObservedReason>(ordered.Count);
        var running = 0.0;
        foreach (var (reason, count) in ordered)
        {
            running += count.Weight;
            var (_, low, high) = Wilson.Of(count.Weight, coded);
            var rank = rows.Count > 0 && rows[^1].Weight - count.Weight < Rounding ? rows[^1].ObservedRank : rows.Count + 1;
            rows.Add(new ObservedReason(
                reason, count.Contacts, count.Weight, count.Weight / coded, low, high, Math.Min(1, running / coded), count.Episodes,
                followed > 0 ? 100 * count.Weight / followed : null, Proportion.Of(count.Failure, count.Failure + count.Value), rank,
                believed.TryGetValue(reason, out var place) ? place : null));
        }

        var vital = rows.FindIndex(row => row.Cumulative >= Ranking.VitalShare - Rounding) + 1;
        var blocked = uncoded > Ranking.MostUncoded * (coded + uncoded);
        return new ReasonRanking(
            rows, [.. rows.Take(vital).Select(row => row.Reason)], blocked ? Wording.NotEnoughData : Say(rows, coded), blocked ? Ranking.MostlyUncoded : null);
    }

    /// <summary>Places of pain points by severity; equal severities share one, and a reason has the place of the first that names it.</summary>
    public static (IReadOnlyList<(RevisedPainPoint Pain, int Rank)> Pains, IReadOnlyDictionary<string, int> Reasons) Believed(IReadOnlyList<RevisedPainPoint> pains)
    {
        var ordered = pains.OrderByDescending(pain => pain.Severity).ToList();
        var ranked = ordered.ConvertAll(pain => (pain, 1 + ordered.FindIndex(other => other.Severity == pain.Severity)));
        var reasons = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (pain, rank) in ranked)
        {
            foreach (var reason in pain.Reasons)
            {
                reasons.TryAdd(reason, rank);
            }
        }

        return (ranked, reasons);
    }

    /// <summary>The same with the pain points that name each reason.</summary>
    public ReasonRanking Naming(IReadOnlyList<(RevisedPainPoint Pain, int Rank)> pains) => this with
    {
        Rows = [.. Rows.Select(row => row with { PainPointIds = [.. pains.Where(known => known.Pain.Reasons.Contains(row.Reason)).Select(known => known.Pain.Id)] })],
    };

    private static Wording Say(List<ObservedReason> rows, long coded)
    {
        var second = rows.Count > 1 ? rows[1].High : Wilson.Of(0, coded).High;
        return rows[0].Low > .5 ? Wording.Majority : rows[0].Low > second ? Wording.Leading : Wording.NotDistinguishable;
    }
}
