using Journey.Evidence.Aggregates;
using Journey.Evidence.Figures;
using Journey.Evidence.Reading;
using Microsoft.Data.Sqlite;

namespace Journey.Evidence.Storage;

/// <summary>Reads aggregates. All days come from the sums by segment; selected days from their cells.</summary>
internal static class FigureTables
{
    public static Sums Read(SqliteConnection connection, SourceScope scope, Selection selection)
    {
        var sums = new Sums();
        if (selection.AllDays)
        {
            ReadAll(connection, scope, selection, sums);
        }
        else
        {
            ReadDays(connection, scope, selection, sums);
        }

        return sums;
    }

    /// <summary>The stored pages of a bucket of a tally.</summary>
    public static Func<int, IEnumerable<byte[]>> Pages(SqliteConnection connection, SourceScope scope, Selection selection, Tally kind, int a, int b) => bucket =>
    {
        var pages = new List<byte[]>();
        if (!selection.AllDays)
        {
            return pages;
        }

        using var statement = selection.Segment is null
            ? new Statement(connection, "select body from tally_page where unit_no = ?1 and source_no = ?2 and segment in (select word_no from word where unit_no = ?1 and source_no = ?2 and kind = ?3 union all select 0) and kind = ?4 and a = ?5 and b = ?6 and bucket = ?7")
            : new Statement(connection, "select body from tally_page where unit_no = ?1 and source_no = ?2 and segment = ?3 and kind = ?4 and a = ?5 and b = ?6 and bucket = ?7");
        statement.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(4, (int)kind).Bind(5, a).Bind(6, b).Bind(7, bucket);
        statement.Bind(3, selection.Segment ?? WordKind.Segment);
        while (statement.Step())
        {
            pages.Add(statement.Blob(0).ToArray());
        }

        return pages;
    };

    private static void ReadAll(SqliteConnection connection, SourceScope scope, Selection selection, Sums sums)
    {
        var segment = selection.Segment is null ? "segment >= 0" : "segment = ?3";
        using var statement = new Statement(connection, $"select kind, a, b, n, total, histogram, tail from tally where unit_no = ?1 and source_no = ?2 and {segment}");
        statement.Bind(1, scope.Unit).Bind(2, scope.Source);
        if (selection.Segment is { } one)
        {
            statement.Bind(3, one);
        }

        while (statement.Step())
        {
            var kind = (Tally)statement.Small(0);
            if (kind != Tally.Variants)
            {
                sums.Of(kind, statement.Small(1), statement.Small(2)).Add(statement.Number(3), statement.Number(4), statement.Blob(5), statement.Blob(6));
            }
        }
    }

    private static void ReadDays(SqliteConnection connection, SourceScope scope, Selection selection, Sums sums)
    {
        using var statement = new Statement(connection, "select segment, body from cell where unit_no = ?1 and source_no = ?2 and day >= ?3 and day < ?4");
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

            sums.Of(kind, a, b).Add(count, of * count, [], value.Span);
        }
    }
}
