using Journey.Evidence.Aggregates;
using Journey.Evidence.Identity;
using Journey.Evidence.Reading;
using Microsoft.Data.Sqlite;

namespace Journey.Evidence.Storage;

/// <summary>Records in arrival order. A record is known by 128 bits of keyed hash: 64 in the unique index, 64 compared on a hit.</summary>
internal sealed class RecordTable(SqliteConnection connection, SourceScope scope, int import, SipHash hash) : IDisposable
{
    public const string InsertSql =
        """
        insert into record (unit_no, source_no, import_no, case_no, time_ms, activity, reason, channel, segment, id_hash, id_check, coded, customer, attributes)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14) on conflict do nothing
        """;

    private readonly Statement _insert = new(connection, InsertSql);
    private readonly Statement _find = new(connection, "select id_check, import_no from record where unit_no = ?1 and source_no = ?2 and id_hash = ?3");
    private readonly Statement _ofCase = new(connection, "select record_no, time_ms, activity, reason, channel, segment, coded from record where unit_no = ?1 and source_no = ?2 and case_no = ?3");
    private readonly Statement _seen = new(connection, "select seen from repetition where unit_no = ?1 and source_no = ?2 and import_no = ?3 and content_hash = ?4 and content_check = ?5");
    private readonly Statement _see = new(connection, "insert into repetition values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (unit_no, source_no, import_no, content_hash, content_check) do update set seen = excluded.seen");

    /// <summary>The id a record would be kept under now, or null when the source has it already.</summary>
    public UInt128? Resolve(in RecordRow row, out long slot)
    {
        if (!TryFind(row.Id, out slot, out var inImport))
        {
            return row.Id;
        }

        return row.Derived ? Repeat(row.Id, inImport == import, out slot) : null;
    }

    /// <summary>The number of the new record, or 0 when its slot is taken.</summary>
    public long TryInsert(in RecordRow row, Chunk chunk, int index, long caseNumber, UInt128 id, long slot)
    {
        Bind(_insert, scope, import, row, chunk, index, caseNumber, id, slot);
        _insert.Run();
        return _insert.Changes == 0 ? 0 : _insert.LastRow;
    }

    public static void Bind(Statement insert, SourceScope scope, int import, in RecordRow row, Chunk chunk, int index, long caseNumber, UInt128 id, long slot)
    {
        insert.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, import).Bind(4, caseNumber);
        _ = row.Time == RecordRow.NoTime ? insert.BindNull(5) : insert.Bind(5, row.Time);
        insert.Bind(6, row.Activity).Bind(7, row.Reason).Bind(8, row.Channel).Bind(9, row.Segment);
        insert.Bind(10, slot).Bind(11, (long)(ulong)(id >> 64));
        Span<byte> coded = stackalloc byte[5 * chunk.Dimensions];
        insert.Bind(12, Codes.Write(chunk, index, coded));
        Span<byte> customer = stackalloc byte[16];
        if (row.HasCustomer)
        {
            System.Buffers.Binary.BinaryPrimitives.WriteUInt128BigEndian(customer, row.Customer);
        }

        insert.Bind(13, row.HasCustomer ? customer : []);
        insert.Bind(14, chunk.Arena.Slice(row.AttributesAt, row.AttributesLength));
    }

    /// <summary>All records of a case, in the order of the case.</summary>
    public List<CaseRecord> OfCase(long number, int dimensions)
    {
        var records = new List<CaseRecord>();
        _ofCase.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, number);
        while (_ofCase.Step())
        {
            records.Add(new CaseRecord(
                _ofCase.IsNull(1) ? null : _ofCase.Number(1), _ofCase.Number(0), _ofCase.Small(2), _ofCase.Small(3), _ofCase.Small(4), _ofCase.Small(5),
                Codes.Read(_ofCase.Blob(6), dimensions)));
        }

        records.Sort();
        return records;
    }

    public void Dispose()
    {
        _insert.Dispose();
        _find.Dispose();
        _ofCase.Dispose();
        _seen.Dispose();
        _see.Dispose();
    }

    // Two ids with one index hash are told apart by the other half; the later one takes the next free slot.
    private bool TryFind(UInt128 id, out long slot, out int inImport)
    {
        var check = (long)(ulong)(id >> 64);
        inImport = 0;
        for (slot = (long)(ulong)id; ; slot++)
        {
            if (!_find.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, slot).Step())
            {
                return false;
            }

            var same = _find.Number(0) == check;
            inImport = _find.Small(1);
            _find.Reset();
            if (same)
            {
                return true;
            }
        }
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
        return TryFind(id, out slot, out _) ? null : id;
    }

    private UInt128 Nth(UInt128 content, int ordinal)
    {
        Span<byte> text = stackalloc byte[20];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt128LittleEndian(text, content);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(text[16..], ordinal);
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
