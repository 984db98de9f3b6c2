using System.Buffers.Binary;
using Journey.Evidence.Identity;
using Journey.Evidence.Reading;

namespace Journey.Evidence.Storage;

/// <summary>
/// Records in arrival order: who they are, not what they say of their case, which is in the line. A record is known by 128 bits of
/// keyed hash: 64 in the unique index, 64 compared on a hit.
/// </summary>
internal sealed class RecordTable(BulkStore store, SourceScope scope, int import, SipHash hash) : IDisposable
{
    private const string Columns = "unit_no, source_no, import_no, case_no, time_ms, recorded_ms, id_hash, id_check, customer, attributes, record_no";
    private readonly IRecordSlots _slots = store.FetchesAhead ? new FetchedSlots(store, scope, import) : new DirectSlots(store, scope, import);
    private readonly RepetitionTable _repetitions = new(store, scope, import);
    private long _last = store.LastNumber(Numbered.Records);

    /// <summary>The records of some chunks are about to be written.</summary>
    public void Expect(IReadOnlyList<Chunk> chunks) => _slots.Expect(chunks);

    /// <summary>The id a record would be kept under now, or null when the source has it already; then <paramref name="kept"/> tells as what.</summary>
    public UInt128? Resolve(in RecordRow row, out long slot, out KeptRecord kept)
    {
        if (!TryFind(row.Id, out kept))
        {
            slot = kept.Slot;
            return row.Id;
        }

        slot = 0;
        return row.Derived ? Repeat(row.Id, kept.Import == import, out slot) : null;
    }

    /// <summary>The number of the new record, or 0 when its slot is taken. Numbers rise and are never given twice.</summary>
    public long TryInsert(in RecordRow row, Chunk chunk, long caseNumber, UInt128 id, long slot)
    {
        var kept = new KeptRecord(_last + 1, slot, import, caseNumber, row.Time, row.RecordedTime, row.HasCustomer ? row.Customer : null);
        return _slots.TryInsert(row, chunk, new SlottedRecord((long)(ulong)(id >> 64), kept)) ? ++_last : 0;
    }

    public void Delete(in KeptRecord kept) => _slots.Delete(kept);

    /// <summary>No more records come in this batch.</summary>
    public void End() => _repetitions.Save();

    /// <summary>Inserts records of an import, which stays bound. Who has not looked whether a slot is taken says what happens then.</summary>
    public static Statement Inserting(BulkStore store, SourceScope scope, int import, string conflict = "") =>
        store.Insert("record", Columns, conflict).Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, import);

    public static void Bind(Statement insert, in RecordRow row, Chunk chunk, in SlottedRecord record)
    {
        insert.Bind(4, record.Kept.Case);
        _ = row.Time == RecordRow.NoTime ? insert.BindNull(5) : insert.Bind(5, row.Time);
        _ = row.RecordedTime == RecordRow.NoTime ? insert.BindNull(6) : insert.Bind(6, row.RecordedTime);
        insert.Bind(7, record.Kept.Slot).Bind(8, record.Check);
        Span<byte> customer = stackalloc byte[16];
        if (row.HasCustomer)
        {
            BinaryPrimitives.WriteUInt128BigEndian(customer, row.Customer);
        }

        insert.Bind(9, row.HasCustomer ? customer : []);
        insert.Bind(10, chunk.Arena.Slice(row.AttributesAt, row.AttributesLength)).Bind(11, record.Kept.Number);
    }

    /// <summary>The newest time of a record of the scope; null when none has a time. Looks at all of them.</summary>
    public static long? Newest(BulkStore store, SourceScope scope)
    {
        using var statement = store.Prepare("select max(time_ms) from record where unit_no = ?1 and source_no = ?2");
        return statement.Bind(1, scope.Unit).Bind(2, scope.Source).Step() && !statement.IsNull(0) ? statement.Number(0) : null;
    }

    public void Dispose()
    {
        _slots.Dispose();
        _repetitions.Dispose();
    }

    // Two ids with one index hash are told apart by the other half; the later one takes the next free slot.
    private bool TryFind(UInt128 id, out KeptRecord kept)
    {
        var check = (long)(ulong)(id >> 64);
        for (var slot = (long)(ulong)id; ; slot++)
        {
            if (_slots.At(slot) is not { } found)
            {
                kept = new KeptRecord(0, slot, 0, 0, 0, 0, null);
                return false;
            }

            kept = found.Kept;
            if (found.Check == check)
            {
                return true;
            }
        }
    }

    // The nth equal record of a file is the nth equal record of every file: found again it is a duplicate, found beyond it is new.
    private UInt128? Repeat(UInt128 content, bool firstIsOurs, out long slot)
    {
        var ordinal = _repetitions.Seen(content) ?? (firstIsOurs ? 1 : 0);
        _repetitions.See(content, ordinal + 1);
        slot = 0;
        if (ordinal == 0)
        {
            return null;
        }

        var id = Nth(content, ordinal);
        var known = TryFind(id, out var kept);
        slot = kept.Slot;
        return known ? null : id;
    }

    private UInt128 Nth(UInt128 content, int ordinal)
    {
        Span<byte> text = stackalloc byte[20];
        BinaryPrimitives.WriteUInt128LittleEndian(text, content);
        BinaryPrimitives.WriteInt32LittleEndian(text[16..], ordinal);
        return hash.Of(text);
    }
}
