using Journey.Evidence.Reading;

namespace Journey.Evidence.Storage;

/// <summary>Fetches what is in the slots of whole chunks at once and remembers what the batch itself put into others, so that its rows can be held back.</summary>
internal sealed class FetchedSlots(BulkStore store, SourceScope scope, int import) : IRecordSlots
{
    private readonly DirectSlots _direct = new(store, scope, import);
    private readonly Statement _insert = RecordTable.Inserting(store, scope, import);
    // One look into the index for each. As "any of these" a server that takes the table for small reads all records of the source.
    private readonly Statement _fetch = store.Find(
        $"""
        select {DirectSlots.Columns} from unnest(?3::bigint[]) as asked(id) cross join lateral
            (select {DirectSlots.Columns} from record where unit_no = ?1 and source_no = ?2 and id_hash = asked.id limit 1) found
        """).Bind(1, scope.Unit).Bind(2, scope.Source);
    private readonly HashSet<long> _asked = [];
    private readonly Dictionary<long, SlottedRecord> _stored = [];
    private readonly Dictionary<long, SlottedRecord> _own = [];

    public void Expect(IReadOnlyList<Chunk> chunks)
    {
        _asked.Clear();
        _stored.Clear();
        foreach (var chunk in chunks)
        {
            for (var i = 0; i < chunk.Count; i++)
            {
                _asked.Add((long)(ulong)chunk.Rows[i].Id);
            }
        }

        _fetch.Bind(3, _asked.ToArray());
        while (_fetch.Step())
        {
            var found = DirectSlots.Read(_fetch);
            _stored.Add(found.Kept.Slot, found);
        }
    }

    public SlottedRecord? At(long slot) =>
        _own.TryGetValue(slot, out var own) ? own
        : _stored.TryGetValue(slot, out var stored) ? stored
        : _asked.Contains(slot) ? null
        : _direct.At(slot);

    public bool TryInsert(in RecordRow row, Chunk chunk, in SlottedRecord record)
    {
        if (At(record.Kept.Slot) is not null)
        {
            return false;
        }

        RecordTable.Bind(_insert, row, chunk, record);
        _insert.Run();
        _own.Add(record.Kept.Slot, record);
        return true;
    }

    public void Delete(in KeptRecord kept)
    {
        _direct.Delete(kept);
        _own.Remove(kept.Slot);
        _stored.Remove(kept.Slot);
        _asked.Add(kept.Slot);
    }

    public void Dispose()
    {
        _direct.Dispose();
        _insert.Dispose();
        _fetch.Dispose();
    }
}
