namespace Journey.Evidence.Figures;

/// <summary>Records and cases by the day on which cases start; records of cases without a start have no day.</summary>
internal sealed record LogDays(IReadOnlyList<DayCount> Days, long RecordsWithoutDay, DateTimeOffset? AsOf)
{
    public static LogDays Of(LogScan scan, Func<long, int> dayOf, CancellationToken ct)
    {
        var days = new SortedDictionary<int, (long Records, long Cases)>();
        var without = 0L;
        foreach (var scanned in scan.Cases(ct))
        {
            if (scanned.Cut.Start is not { } start)
            {
                without += scanned.Cut.Records.Count;
                continue;
            }

            var day = dayOf(start);
            var (records, cases) = days.GetValueOrDefault(day);
            days[day] = (records + scanned.Cut.Records.Count, cases + 1);
        }

        return new LogDays([.. days.Select(pair => new DayCount(DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays(pair.Key), pair.Value.Records, pair.Value.Cases))], without, scan.AsOfTime);
    }
}
