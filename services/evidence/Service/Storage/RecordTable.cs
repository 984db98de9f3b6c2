using System.Buffers.Binary;
using Journey.Evidence.Identity;
using Journey.Evidence.Reading;
using Microsoft.Data.Sqlite;

namespace Journey.Evidence.Storage;

/// <summary>
/// Records in arrival order: who they are, not what they say of their case, which is in the line. A record is known by 128 bits of
/// keyed hash: 64 in the unique index, 64 compared on a hit.
/// </summary>
internal sealed class RecordTable(SqliteConnection connection, SourceScope scope, int import, SipHash hash) : IDisposable
{
    private const string InsertSql =
        """
        insert into record (unit_no, source_no, import_no, case_no, time_ms, recorded_ms, id_hash, id_check, customer, attributes, record_no)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) on conflict do nothing
        """;

    private readonly Statement _insert = Inserting(connection, scope, import);
    private readonly Statement _find = new(connection, "select id_check, record_no, import_no, case_no, time_ms, recorded_ms, customer from record where unit_no = ?1 and source_no = ?2 and id_hash = ?3");
    private readonly Statement _delete = new(connection, "delete from record where record_no = ?1");
    private readonly Statement _seen = new(connection, "select seen from repetition where unit_no = ?1 and source_no = ?2 and import_no = ?3 and content_hash = ?4 and content_check = ?5");
    private readonly Statement _see = new(connection, "insert into repetition values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (unit_no, source_no, import_no, content_hash, content_check) do update set seen = excluded.seen");
    private long _last = LastNumber(connection);

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
        Bind(_insert, row, chunk, caseNumber, id, slot, _last + 1);
        _insert.Run();
        return _insert.Changes == 0 ? 0 : ++_last;
    }

    public void Delete(long number) => _delete.Bind(1, number).Run();

    /// <summary>Inserts records of an import, which stays bound.</summary>
    public static Statement Inserting(SqliteConnection connection, SourceScope scope, int import) =>
        new Statement(connection, InsertSql).Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, import);

    public static void Bind(Statement insert, in RecordRow row, Chunk chunk, long caseNumber, UInt128 id, long slot, long number)
    {
        insert.Bind(4, caseNumber);
        _ = row.Time == RecordRow.NoTime ? insert.BindNull(5) : insert.Bind(5, row.Time);
        _ = row.RecordedTime == RecordRow.NoTime ? insert.BindNull(6) : insert.Bind(6, row.RecordedTime);
        insert.Bind(7, slot).Bind(8, (long)(ulong)(id >> 64));
        Span<byte> customer = stackalloc byte[16];
        if (row.HasCustomer)
        {
            BinaryPrimitives.WriteUInt128BigEndian(customer, row.Customer);
        }

        insert.Bind(9, row.HasCustomer ? customer : []);
        insert.Bind(10, chunk.Arena.Slice(row.AttributesAt, row.AttributesLength)).Bind(11, number);
    }

    /// <summary>The newest time of a record of the scope; null when none has a time. Looks at all of them.</summary>
    public static long? Newest(SqliteConnection connection, SourceScope scope)
    {
        using var statement = new Statement(connection, "select max(time_ms) from record where unit_no = ?1 and source_no = ?2");
        return statement.Bind(1, scope.Unit).Bind(2, scope.Source).Step() && !statement.IsNull(0) ? statement.Number(0) : null;
    }

    public void Dispose()
    {
        _insert.Dispose();
        _find.Dispose();
        _delete.Dispose();
        _seen.Dispose();
        _see.Dispose();
    }

    private static long LastNumber(SqliteConnection connection)
    {
        using var statement = new Statement(connection, "select max(record_no) from record");
        return statement.Step() ? statement.Number(0) : 0;
    }

    // Two ids with one index hash are told apart by the other half; the later one takes the next free slot.
    private bool TryFind(UInt128 id, out KeptRecord kept)
    {
        var check = (long)(ulong)(id >> 64);
        for (var slot = (long)(ulong)id; ; slot++)
        {
            if (!_find.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, slot).Step())
            {
                kept = new KeptRecord(0, slot, 0, 0, 0, 0, null);
                return false;
            }

            kept = Kept(slot);
            var same = _find.Number(0) == check;
            _find.Reset();
            if (same)
            {
                return true;
            }
        }
    }

    private KeptRecord Kept(long slot)
    {
        var customer = _find.Blob(6);
        return new KeptRecord(
            _find.Number(1), slot, _find.Small(2), _find.Number(3), _find.IsNull(4) ? RecordRow.NoTime : _find.Number(4), _find.IsNull(5) ? RecordRow.NoTime : _find.Number(5),
            customer.IsEmpty ? null : BinaryPrimitives.ReadUInt128BigEndian(customer));
    }

    // The nth equal record of a file is the nth equal record of every file: found again it is a duplicate, found beyond it is new.
    private UInt128? Repeat(UInt128 content, bool firstIsOurs, out long slot)
    {
        var ordinal = Seen(content) ?? (firstIsOurs ? 1 : 0);
        See(content, ordinal + 1);
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

    private int? Seen(UInt128 content)
    {
        var found = Key(_seen, content).Step();
        int? seen = found ? _seen.Small(0) : null;
        _seen.Reset();
        return seen;
    }

    private void See(UInt128 content, int seen) => Key(_see, content).Bind(6, seen).Run();

    private Statement Key(Statement statement, UInt128 content) => statement
        .Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, import).Bind(4, (long)(ulong)content).Bind(5, (long)(ulong)(content >> 64));
}
