using Journey.Evidence.Aggregates;

namespace Journey.Evidence.Storage;

/// <summary>Variants, the chains behind them, day cells and words.</summary>
internal sealed class ShapeTable(BulkStore store, SourceScope scope) : IDisposable
{
    /// <summary>Stands in the place of a segment where variants of the whole log are counted.</summary>
    public const int AllSegments = -1;

    private readonly Statement _count = store.Prepare("insert into variant values (?1, ?2, ?3, ?4, ?5) on conflict (unit_no, source_no, segment, chain) do update set n = variant.n + excluded.n returning n");
    private readonly Statement _drop = store.Prepare("delete from variant where unit_no = ?1 and source_no = ?2 and segment = ?3 and chain = ?4");
    private readonly Statement _path = store.Insert("path", "unit_no, source_no, chain, parent, steps", "on conflict do nothing");
    private readonly Statement _cell = store.Insert("cell", "unit_no, source_no, day, segment, batch, body");
    private readonly Statement _word = store.Insert("word", "unit_no, source_no, word_no, kind, text", "on conflict do nothing");

    /// <summary>Changes the counts of variants; answers each with what its count is now.</summary>
    public IEnumerable<(VariantChange Change, long After)> Variants(IReadOnlyList<VariantChange> changes) =>
        store.FetchesAhead ? Together(changes) : changes.Select(change => (change, One(change)));

    /// <summary>Whether variants of a source or log are counted by segment yet; where there are none, no matter which.</summary>
    public static bool ArePartedBySegment(BulkStore store, SourceScope scope)
    {
        using var parted = store.Prepare("select 1 from variant where unit_no = ?1 and source_no = ?2 and segment >= 0 limit 1");
        return parted.Bind(1, scope.Unit).Bind(2, scope.Source).Step();
    }

    /// <summary>Variants of a source without segments are counted once for all; when the first segment comes, those of its cases without one part from them.</summary>
    public void PartSegments()
    {
        using var variants = store.Prepare($"insert into variant select unit_no, source_no, 0, chain, n from variant where unit_no = ?1 and source_no = ?2 and segment = {AllSegments}");
        variants.Bind(1, scope.Unit).Bind(2, scope.Source).Run();
        using var tally = store.Prepare($"insert into tally select unit_no, source_no, 0, kind, a, b, n, total, histogram, tail, deals from tally where unit_no = ?1 and source_no = ?2 and segment = {AllSegments} and kind in (?3, ?4)");
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

    private long One(VariantChange change)
    {
        _count.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, change.Segment).Bind(4, (long)change.Chain).Bind(5, change.Change).Step();
        var count = _count.Number(0);
        _count.Reset();
        if (count == 0)
        {
            _drop.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, change.Segment).Bind(4, (long)change.Chain).Run();
        }

        return count;
    }

    private List<(VariantChange Change, long After)> Together(IReadOnlyList<VariantChange> changes)
    {
        using var count = store.Prepare(
            """
            insert into variant select ?1, ?2, segment, chain, n from unnest(?3::bigint[], ?4::bigint[], ?5::bigint[]) as r(segment, chain, n) order by segment, chain
            on conflict (unit_no, source_no, segment, chain) do update set n = variant.n + excluded.n returning segment, chain, n
            """);
        count.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, changes.Select(change => (long)change.Segment).ToArray())
            .Bind(4, changes.Select(change => (long)change.Chain).ToArray()).Bind(5, changes.Select(change => change.Change).ToArray());
        var counted = new Dictionary<(int, ulong), long>();
        while (changes.Count > 0 && count.Step())
        {
            counted.Add((count.Small(0), (ulong)count.Number(1)), count.Number(2));
        }

        foreach (var (segment, chain) in counted.Where(pair => pair.Value == 0).Select(pair => pair.Key))
        {
            _drop.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, segment).Bind(4, (long)chain).Run();
        }

        return [.. changes.Select(change => (change, counted[(change.Segment, change.Chain)]))];
    }
}
