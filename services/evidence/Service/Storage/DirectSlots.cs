using System.Buffers.Binary;
using Journey.Evidence.Reading;

namespace Journey.Evidence.Storage;

/// <summary>Asks the store slot by slot, where that costs next to nothing: a record is inserted, and found only where that fails.</summary>
internal sealed class DirectSlots(BulkStore store, SourceScope scope, int import) : IRecordSlots
{
    public const string Columns = "id_check, record_no, id_hash, import_no, case_no, time_ms, recorded_ms, customer";
    private readonly Statement _insert = RecordTable.Inserting(store, scope, import, "on conflict do nothing");
    private readonly Statement _find = store.Find($"select {Columns} from record where unit_no = ?1 and source_no = ?2 and id_hash = ?3").Bind(1, scope.Unit).Bind(2, scope.Source);
    private readonly Statement _delete = store.Prepare("delete from record where unit_no = ?1 and record_no = ?2");

    public void Expect(IReadOnlyList<Chunk> chunks)
    {
    }

    public SlottedRecord? At(long slot)
    {
        SlottedRecord? found = _find.Bind(3, slot).Step() ? Read(_find) : null;
        _find.Reset();
        return found;
    }

    public bool TryInsert(in RecordRow row, Chunk chunk, in SlottedRecord record)
    {
        RecordTable.Bind(_insert, row, chunk, record);
        _insert.Run();
        return _insert.Changes > 0;
    }

    public void Delete(in KeptRecord kept) => _delete.Bind(1, scope.Unit).Bind(2, kept.Number).Run();

    public void Dispose()
    {
        _insert.Dispose();
        _find.Dispose();
        _delete.Dispose();
    }

    public static SlottedRecord Read(Statement row)
    {
        var customer = row.Blob(7);
        return new(row.Number(0), new KeptRecord(
            row.Number(1), row.Number(2), row.Small(3), row.Number(4), row.IsNull(5) ? RecordRow.NoTime : row.Number(5), row.IsNull(6) ? RecordRow.NoTime : row.Number(6),
            customer.IsEmpty ? null : BinaryPrimitives.ReadUInt128BigEndian(customer)));
    }
}
