using System.Buffers.Binary;
using Journey.Evidence.Aggregates;

namespace Journey.Evidence.Storage;

/// <summary>Reads the records of a source in the order they came, each with its line and the pseudonym of its case.</summary>
internal static class FeedTable
{
    // The joins are crossed so that the records lead: their numbers are a range of the table itself.
    private const string Sql =
        """
        select l.case_no, l.time_ms, l.place, l.record_no, l.activity, l.reason, l.channel, l.segment, l.actor, l.service_ms, l.score, l.outcome, l.coded,
               r.customer, c.person_check, c.person_hash
        from record r
        cross join line l
        cross join case_row c
        where r.record_no > ?4 and r.record_no <= ?5 and r.unit_no = ?1 and r.source_no = ?2
          and l.unit_no = ?1 and l.scope_no = ?2 and l.case_no = r.case_no and l.time_ms = coalesce(r.time_ms, ?3) and l.place = 0 and l.record_no = r.record_no
          and c.unit_no = ?1 and c.case_no = r.case_no
        order by r.record_no limit ?6
        """;

    public static IEnumerable<FedRecord> Read(BulkStore store, SourceScope source, int dimensions, long after, long through, int most)
    {
        using var statement = store.Prepare(Sql);
        statement.Bind(1, source.Unit).Bind(2, source.Source).Bind(3, CaseRecord.NoTime).Bind(4, after).Bind(5, through).Bind(6, most);
        var reader = new LineReader(dimensions);
        while (statement.Step())
        {
            yield return Row(statement, reader);
        }
    }

    private static FedRecord Row(Statement row, LineReader reader)
    {
        var customer = row.Blob(13);
        return new FedRecord(
            customer.IsEmpty ? null : BinaryPrimitives.ReadUInt128BigEndian(customer),
            new UInt128((ulong)row.Number(14), (ulong)row.Number(15)),
            reader.Read(row));
    }
}
