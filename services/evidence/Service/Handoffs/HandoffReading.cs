using Journey.Evidence.Conformance;
using Journey.Evidence.Figures;
using Journey.Evidence.Reading;
using Journey.Evidence.Storage;
using Journey.Maps.Contracts.Events;

namespace Journey.Evidence.Handoffs;

/// <summary>Reads what the cases of a map do at its handoffs, in one pass.</summary>
internal sealed class HandoffReading(MapCases read)
{
    private readonly Dictionary<string, string[]?> _reasons = (read.Map.Handoffs ?? []).ToDictionary(handoff => handoff.Id, handoff => ReasonsOf(read.Map, handoff));

    public MapHandoffs Read(BulkStore store, CancellationToken ct)
    {
        var sums = ExpectedPassing.Of(read.Map, read.Path, read.Numbers).Select(passing => new PassingSums(passing, Words(passing))).ToList();
        var events = new List<(int Key, long Time)>();
        foreach (var (cut, open) in read.Cases.Read(store, ct))
        {
            if (cut.Start is not { } start)
            {
                continue;
            }

            Walk(cut, events);
            var until = Math.Min(read.Cases.AsOf ?? long.MaxValue, read.Cases.Rule.Window is { } window ? start + window : long.MaxValue);
            sums.ForEach(sum => sum.Add(events, cut.Records, open, until));
        }

        var others = sums.Where(sum => sum.Passing.Handoff is null).ToList();
        var pooled = Proportion.Of(others.Sum(sum => sum.Given - sum.Received), others.Sum(sum => sum.Given));
        var rows = sums.Where(sum => sum.Passing.Handoff is not null).Select(sum => Row(sum, pooled)).ToList();
        return new MapHandoffs(read.Basis(), HandoffStatus.Told, pooled, others.Count, [.. rows.OrderByDescending(row => row.Excess ?? double.NegativeInfinity)]);
    }

    /// <summary>Reason codes of the pain points that are met at either side; null where the map has not told where any is met.</summary>
    private static string[]? ReasonsOf(RevisedJourney map, RevisedHandoff handoff) =>
        map.PainPoints.Any(pain => pain.Touchpoints is null) ? null
        : [.. map.PainPoints.Where(pain => pain.Touchpoints!.Contains(handoff.From) || pain.Touchpoints!.Contains(handoff.To)).SelectMany(pain => pain.Reasons).Distinct()];

    private HashSet<int> Words(ExpectedPassing passing) =>
        passing.Handoff is { } handoff && _reasons[handoff.Id] is { } reasons
            ? [.. reasons.Select(reason => read.Words.Number(WordKind.Reason, reason)).OfType<int>()]
            : [];

    private void Walk(CutCase cut, List<(int Key, long Time)> events)
    {
        events.Clear();
        foreach (var record in cut.Records)
        {
            if (record.IsEvent && read.Numbers.Of(record.Activity, record.Time) is var key && key != TouchpointNumbers.None)
            {
                events.Add((key, record.Time));
            }
        }
    }

    private ObservedHandoff Row(PassingSums sum, Proportion? others)
    {
        var handoff = sum.Passing.Handoff!;
        var miss = Proportion.Of(sum.Given - sum.Received, sum.Given);
        var status = !read.Numbers.IsMapped(sum.Passing.From) ? HandoffStatus.GiverNotSeen
            : !sum.Passing.To.Any(read.Numbers.IsMapped) ? HandoffStatus.ReceiverNotSeen
            : miss is null ? HandoffStatus.NotEnoughData
            : HandoffStatus.Told;
        var own = read.Numbers.Number(read.Map.Touchpoints.First(touchpoint => touchpoint.Id == handoff.To).Key);
        List<string> anyOf = [.. sum.Passing.To.Where(number => number != own).Select(number => read.Numbers.All[number].ElementId).Order(StringComparer.Ordinal)];
        return status == HandoffStatus.Told
            ? new ObservedHandoff(
                handoff.Id, handoff.From, handoff.To, status, handoff.Limit, anyOf, sum.Given, sum.Received, sum.Waiting, miss, sum.Transits, sum.MedianSeconds,
                _reasons[handoff.Id], Proportion.Of(sum.Asked, sum.Followed), ObservedHandoff.ExcessOf(miss, others))
            : new ObservedHandoff(handoff.Id, handoff.From, handoff.To, status, handoff.Limit, anyOf, 0, 0, sum.Waiting, null, 0, null, _reasons[handoff.Id], null, null);
    }
}
