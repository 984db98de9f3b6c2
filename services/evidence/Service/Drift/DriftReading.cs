using Journey.Evidence.Aggregates;
using Journey.Evidence.Conformance;
using Journey.Evidence.Figures;
using Journey.Evidence.Reading;
using Journey.Evidence.Storage;

namespace Journey.Evidence.Drift;

/// <summary>
/// Reads two windows of a log in one pass over its lines. Each is read as it stood when it closed: what comes later belongs to other windows,
/// so that a log whose cases never end is compared over equal times.
/// </summary>
internal sealed class DriftReading(BulkStore store, AskedDrift asked, DayWindow baseline, DayWindow latest)
{
    private readonly Span[] _spans = [Span.Of(asked, baseline), Span.Of(asked, latest)];
    private readonly List<CaseRecord> _records = [];

    public MapDrift Read(Func<int, Func<int, string>> names, CancellationToken ct)
    {
        foreach (var line in LineScan.Of(store, asked.Log.Scope, asked.Log.DimensionNames.Count))
        {
            ct.ThrowIfCancellationRequested();
            foreach (var span in _spans)
            {
                Add(span, line);
            }
        }

        var (first, second) = (_spans[0].Sums, _spans[1].Sums);
        List<DimensionDrift> dimensions =
        [
            .. Enum.GetValues<DriftDimension>().Select(dimension => DriftTest.Of(dimension, first, second, names(Kind(dimension)))),
        ];
        return asked.Told with
        {
            Status = dimensions.Exists(dimension => dimension.Status == DriftStatus.Told) ? DriftStatus.Told : DriftStatus.NotEnoughData,
            Baseline = Cases(baseline, first),
            Latest = Cases(latest, second),
            Dimensions = dimensions,
        };
    }

    private static int Kind(DriftDimension dimension) => dimension switch
    {
        DriftDimension.Transitions => WordKind.Activity,
        DriftDimension.Channels => WordKind.Channel,
        DriftDimension.Reasons => WordKind.Reason,
        _ => throw new ArgumentOutOfRangeException(nameof(dimension)),
    };

    private void Add(Span span, LineCase line)
    {
        _records.Clear();
        var any = false;
        foreach (var record in line.Records)
        {
            if (record.HasTime && record.Time < span.Closes)
            {
                _records.Add(record);
                any |= record.Time >= span.From;
            }
        }

        if (!any)
        {
            return;
        }

        var place = 0UL;
        foreach (var cut in Cutter.Cut(_records, asked.Rule))
        {
            place++;
            if (cut.Start >= span.From && cut.Start < span.Until)
            {
                Take(span.Sums, cut, Hash((ulong)line.Number, place));
            }
        }
    }

    private void Take(WindowSums sums, CutCase cut, ulong hash)
    {
        if (asked.Segment is { } segment && cut.Records.FindLast(record => record.Segment != 0).Segment != segment)
        {
            sums.OtherCases++;
        }
        else if (cut.Records.Count > WalkSums.LongestTrace)
        {
            sums.LongCases++;
        }
        else
        {
            sums.Add(hash, CaseTraits.Read(cut.Records));
        }
    }

    // The finaliser of SplitMix64 (decision 0110): numbers that follow on one another are spread evenly.
    private static ulong Hash(ulong line, ulong place)
    {
        var z = (line * 0x9E3779B97F4A7C15) + place;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    private WindowCases Cases(DayWindow window, WindowSums sums) => new(
        window.From, window.Until, DateTimeOffset.FromUnixTimeMilliseconds(window.ClosesAt(asked.CaseDays, asked.Zone)), sums.Cases, sums.LongCases, sums.OtherCases);

    private sealed record Span(long From, long Until, long Closes, WindowSums Sums)
    {
        public static Span Of(AskedDrift asked, DayWindow window) =>
            new(window.StartsAt(asked.Zone), window.EndsAt(asked.Zone), window.ClosesAt(asked.CaseDays, asked.Zone), new WindowSums());
    }
}
