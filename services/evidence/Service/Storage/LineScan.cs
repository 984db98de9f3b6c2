using Journey.Evidence.Aggregates;

namespace Journey.Evidence.Storage;

/// <summary>One pass over the lines of a scope in the order of its cases: memory is that of the longest case.</summary>
internal static class LineScan
{
    /// <summary>Cases with their records in order, as they are now; those with a larger number than one.</summary>
    public static IEnumerable<LineCase> Of(BulkStore store, SourceScope scope, int dimensions, long after = 0)
    {
        using var statement = store.Scan($"select case_no, {LineTable.Columns} from line where unit_no = ?1 and scope_no = ?2 and case_no > ?3 order by case_no, time_ms, place, record_no");
        statement.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, after);
        var reader = new LineReader(dimensions);
        var records = new List<CaseRecord>();
        var number = 0L;
        while (statement.Step())
        {
            var next = statement.Number(0);
            if (next != number && records.Count > 0)
            {
                yield return new LineCase(number, records);
                records.Clear();
            }

            number = next;
            records.Add(reader.Read(statement));
        }

        if (records.Count > 0)
        {
            yield return new LineCase(number, records);
        }
    }

    /// <summary>
    /// Cases as they were after a revision of the scope: records that came later are left out, and those taken back since are put in again.
    /// Memory is that of the longest case and of what was taken back since.
    /// </summary>
    public static IEnumerable<LineCase> At(BulkStore store, SourceScope scope, int dimensions, long revision, long after = 0)
    {
        var last = SpanTable.LastOf(store, scope, revision);
        var back = RetractionTable.After(store, scope, dimensions, revision);
        var lost = new Queue<long>(back.Keys.Where(number => number > after).Order());
        bool Known(CaseRecord record) => last.TryGetValue(record.Place, out var number) && record.Arrival <= number;
        LineCase Whole(long number, List<CaseRecord> records)
        {
            records.RemoveAll(record => !Known(record));
            if (back.TryGetValue(number, out var taken))
            {
                records.AddRange(taken.Where(Known));
                records.Sort();
            }

            return new LineCase(number, records);
        }

        foreach (var now in Of(store, scope, dimensions, after))
        {
            while (lost.TryPeek(out var number) && number <= now.Number)
            {
                lost.Dequeue();
                if (number < now.Number && Whole(number, []) is { Records.Count: > 0 } gone)
                {
                    yield return gone;
                }
            }

            if (Whole(now.Number, now.Records) is { Records.Count: > 0 } then)
            {
                yield return then;
            }
        }

        foreach (var number in lost)
        {
            if (Whole(number, []) is { Records.Count: > 0 } gone)
            {
                yield return gone;
            }
        }
    }
}
