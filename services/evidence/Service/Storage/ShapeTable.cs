using Journey.Evidence.Aggregates;
using Microsoft.Data.Sqlite;

namespace Journey.Evidence.Storage;

/// <summary>Variants, the chains behind them, day cells and words.</summary>
internal sealed class ShapeTable(SqliteConnection connection, SourceScope scope) : IDisposable
{
    /// <summary>Stands in the place of a segment where variants of the whole log are counted.</summary>
    public const int AllSegments = -1;

    private readonly Statement _count = new(connection, "insert into variant values (?1, ?2, ?3, ?4, ?5) on conflict (unit_no, source_no, segment, chain) do update set n = n + excluded.n returning n");
    private readonly Statement _drop = new(connection, "delete from variant where unit_no = ?1 and source_no = ?2 and segment = ?3 and chain = ?4");
    private readonly Statement _path = new(connection, "insert into path values (?1, ?2, ?3, ?4, ?5) on conflict do nothing");
    private readonly Statement _cell = new(connection, "insert into cell values (?1, ?2, ?3, ?4, ?5, ?6)");
    private readonly Statement _word = new(connection, "insert into word values (?1, ?2, ?3, ?4, ?5) on conflict do nothing");

    /// <summary>Changes a variant's count; answers what it is now.</summary>
    public long Variant(int segment, ulong chain, long change)
    {
        _count.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, segment).Bind(4, (long)chain).Bind(5, change).Step();
        var count = _count.Number(0);
        _count.Reset();
        if (count == 0)
        {
            _drop.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, segment).Bind(4, (long)chain).Run();
        }

        return count;
    }

    /// <summary>Variants of a source without segments are counted once for all; when the first segment comes, those of its cases without one part from them.</summary>
    public void PartSegments()
    {
        using var variants = new Statement(connection, $"insert into variant select unit_no, source_no, 0, chain, n from variant where unit_no = ?1 and source_no = ?2 and segment = {AllSegments}");
        variants.Bind(1, scope.Unit).Bind(2, scope.Source).Run();
        using var tally = new Statement(connection, $"insert into tally select unit_no, source_no, 0, kind, a, b, n, total, histogram, tail, deals from tally where unit_no = ?1 and source_no = ?2 and segment = {AllSegments} and kind in (?3, ?4)");
        tally.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, (int)Tally.Variants).Bind(4, (int)Tally.Sizes).Run();
    }

    /// <param name="chain">What cases walked.</param>
    /// <param name="parent">What they had walked before, 0 for nothing.</param>
    /// <param name="steps">The activities between, in order.</param>
    public void Path(ulong chain, ulong parent, ReadOnlySpan<byte> steps) =>
        _path.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, (long)chain).Bind(4, (long)parent).Bind(5, steps).Run();

    public void Cell(Cell cell, long batch, ReadOnlySpan<byte> body) =>
        _cell.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, cell.Day).Bind(4, cell.Segment).Bind(5, batch).Bind(6, body).Run();

    public void Word(Reading.Word word) =>
        _word.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, word.Number).Bind(4, word.Kind).Bind(5, word.Text).Run();

    public void Dispose()
    {
        _count.Dispose();
        _drop.Dispose();
        _path.Dispose();
        _cell.Dispose();
        _word.Dispose();
    }
}
