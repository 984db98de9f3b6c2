using Journey.Evidence.Aggregates;
using Journey.Evidence.Figures;
using Journey.Evidence.Reading;

namespace Journey.Evidence.Storage;

/// <summary>Reads aggregates. All days come from the sums by segment; selected days from their cells.</summary>
internal static class FigureTables
{
    /// <param name="store">To read with.</param>
    /// <param name="scope">Of which log.</param>
    /// <param name="selection">Of which cases.</param>
    /// <param name="values">False where counts and totals are enough: what medians need is most of what there is to read.</param>
    public static Sums Read(BulkStore store, SourceScope scope, Selection selection, bool values)
    {
        var sums = new Sums();
        if (selection.AllDays)
        {
            ReadAll(store, scope, selection, values, sums);
        }
        else
        {
            ReadDays(store, scope, selection, sums);
        }

        return sums;
    }

    /// <summary>The stored pages of a bucket of a tally.</summary>
    public static List<byte[]> Pages(BulkStore store, ValuesKey of, int bucket)
    {
        var pages = new List<byte[]>();
        using var statement = store.Prepare($"select body from tally_page where unit_no = ?1 and source_no = ?2 and kind = ?3 and a = ?4 and b = ?5 and bucket = ?6{(of.Segment is null ? "" : " and segment = ?7")}");
        statement.Bind(1, of.Scope.Unit).Bind(2, of.Scope.Source).Bind(3, (int)of.Kind).Bind(4, of.A).Bind(5, of.B).Bind(6, bucket);
        if (of.Segment is { } segment)
        {
            statement.Bind(7, segment);
        }

        while (statement.Step())
        {
            pages.Add(statement.Blob(0).ToArray());
        }

        return pages;
    }

    /// <summary>A count by segment, over all days.</summary>
    public static Dictionary<int, long> BySegment(BulkStore store, SourceScope scope, Tally kind)
    {
        using var statement = store.Prepare("select segment, n from tally where unit_no = ?1 and source_no = ?2 and segment >= 0 and kind = ?3 and a = 0 and b = 0");
        statement.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, (int)kind);
        var counts = new Dictionary<int, long>();
        while (statement.Step())
        {
            counts.Add(statement.Small(0), statement.Number(1));
        }

        return counts;
    }

    /// <summary>Scores, or the values of a dimension, by segment over all days.</summary>
    public static List<(int Segment, int Word, long N)> ScoresBySegment(BulkStore store, SourceScope scope, int of)
    {
        var score = of == WordKind.Score;
        using var statement = store.Prepare($"select segment, b, sum(n) from tally where unit_no = ?1 and source_no = ?2 and segment >= 0 and kind = ?3{(score ? "" : " and a = ?4")} group by segment, b");
        statement.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, (int)(score ? Tally.Score : Tally.Driver));
        if (!score)
        {
            statement.Bind(4, of);
        }

        var rows = new List<(int, int, long)>();
        while (statement.Step())
        {
            rows.Add((statement.Small(0), statement.Small(1), statement.Number(2)));
        }

        return rows;
    }

    /// <summary>Cases that begin after an instant and that no end closed. The instant's day and those after it are read.</summary>
    public static long Unended(BulkStore store, SourceScope scope, Selection selection, long after)
    {
        // A day begins at most 14 hours before or after the same day does in UTC.
        var day = (int)Math.Max((after / CutRule.Day) - 2, Cell.NoDay + 1L);
        using var statement = store.Prepare("select segment, body from cell where unit_no = ?1 and source_no = ?2 and day >= ?3 and day < ?4");
        statement.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, Math.Max(day, selection.FromDay ?? day)).Bind(4, selection.ToDay ?? int.MaxValue);
        var unended = 0L;
        while (statement.Step())
        {
            if (selection.Segment is null || selection.Segment == statement.Small(0))
            {
                unended += Unended(statement.Blob(1), after);
            }
        }

        return unended;
    }

    private static long Unended(ReadOnlySpan<byte> body, long after)
    {
        var unended = 0L;
        for (var at = 0; at < body.Length;)
        {
            var kind = (Tally)body[at++];
            Bytes.Number(body, ref at);
            Bytes.Number(body, ref at);
            var count = Bytes.Signed(body, ref at);
            var begins = Bytes.Signed(body, ref at);
            unended += kind == Tally.Unended && begins > after ? count : 0;
        }

        return unended;
    }

    private static void ReadAll(BulkStore store, SourceScope scope, Selection selection, bool values, Sums sums)
    {
        var segment = selection.Segment is null ? "segment >= 0" : "segment = ?3";
        using var statement = store.Prepare($"select kind, a, b, n, total, deals{(values ? ", histogram, tail" : "")} from tally where unit_no = ?1 and source_no = ?2 and {segment}");
        statement.Bind(1, scope.Unit).Bind(2, scope.Source);
        if (selection.Segment is { } one)
        {
            statement.Bind(3, one);
        }

        while (statement.Step())
        {
            var kind = (Tally)statement.Small(0);
            if (kind is not (Tally.Variants or Tally.Sizes))
            {
                sums.Of(kind, statement.Small(1), statement.Small(2)).Add(statement.Number(3), statement.Number(4), values ? statement.Blob(6) : [], values ? statement.Blob(7) : [], statement.Number(5));
            }
        }
    }

    private static void ReadDays(BulkStore store, SourceScope scope, Selection selection, Sums sums)
    {
        using var statement = store.Prepare("select segment, body from cell where unit_no = ?1 and source_no = ?2 and day >= ?3 and day < ?4");
        statement.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, selection.FromDay ?? Cell.NoDay + 1).Bind(4, selection.ToDay ?? int.MaxValue);
        var value = new Bytes(16);
        while (statement.Step())
        {
            if (selection.Segment is null || selection.Segment == statement.Small(0))
            {
                Add(statement.Blob(1), sums, value);
            }
        }
    }

    private static void Add(ReadOnlySpan<byte> body, Sums sums, Bytes value)
    {
        for (var at = 0; at < body.Length;)
        {
            var kind = (Tally)body[at++];
            var a = (int)Bytes.Number(body, ref at);
            var b = (int)Bytes.Number(body, ref at);
            var count = (int)Bytes.Signed(body, ref at);
            var of = Bytes.Signed(body, ref at);
            if (kind == Tally.Variant)
            {
                sums.Variants[(ulong)of] = sums.Variants.GetValueOrDefault((ulong)of) + count;
                continue;
            }

            value.Clear();
            if (TallyKey.KeepsValues(kind))
            {
                value.Number(((ulong)of << 1) | (count < 0 ? 1UL : 0UL));
            }

            sums.Of(kind, a, b).Add(count, of * count, [], value.Span, deals: 0);
        }
    }
}
