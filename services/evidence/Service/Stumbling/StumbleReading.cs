using Journey.Evidence.Conformance;
using Journey.Evidence.Figures;
using Journey.Evidence.Storage;

namespace Journey.Evidence.Stumbling;

/// <summary>Counts, in one pass over the cases of a map, who gets no further at each touchpoint and who reaches the end.</summary>
internal sealed class StumbleReading(MapCases read)
{
    public MapStumbles Read(BulkStore store, CancellationToken ct)
    {
        var sums = NextStep.Of(read.Path, read.Numbers).Select(step => new StumbleSums(step)).ToList();
        var ends = NextStep.Ends(read.Path);
        var events = new List<(int Key, long Time)>();
        var (closed, finished) = (0L, 0L);
        foreach (var (cut, open) in read.Cases.Read(store, ct))
        {
            if (cut.Start is not { } start)
            {
                continue;
            }

            events.Clear();
            events.AddRange(cut.Records.Where(record => record.IsEvent).Select(record => (read.Numbers.Of(record.Activity, record.Time), record.Time)));
            var until = Math.Min(read.Cases.AsOf ?? long.MaxValue, read.Cases.Rule.Window is { } window ? start + window : long.MaxValue);
            sums.ForEach(sum => sum.Add(events, open, until));
            closed += open ? 0 : 1;
            finished += !open && events.Exists(seen => ends.Contains(seen.Key)) ? 1 : 0;
        }

        return new MapStumbles(
            read.Basis(), closed == 0 ? StumbleStatus.NotEnoughData : StumbleStatus.Told, ends.Count == 0 ? null : Proportion.Of(finished, closed),
            [.. sums.Select(sum => sum.Row(number => read.Numbers.All[number].ElementId))]);
    }
}
