using System.Buffers.Binary;
using Journey.Evidence.Aggregates;

namespace Journey.Evidence.Storage;

/// <summary>Lines that were taken back because a newer record took their place: logs take them back too, and an older revision still has them.</summary>
internal static class RetractionTable
{
    public static void Add(BulkStore store, SourceScope scope, long revision, in Retraction taken)
    {
        using var statement = store.Prepare($"insert into retraction (unit_no, scope_no, revision, case_no, customer, {LineTable.Columns}) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)");
        var line = taken.Line;
        Span<byte> room = stackalloc byte[Codes.Room(line.Coded.Length)];
        Span<byte> customer = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(customer, taken.Customer ?? 0);
        statement.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, revision).Bind(4, taken.Case).Bind(5, taken.Customer is null ? [] : customer)
            .Bind(6, line.Time).Bind(7, line.Place).Bind(8, line.Arrival)
            .Bind(9, line.Activity).Bind(10, line.Reason).Bind(11, line.Channel).Bind(12, line.Segment)
            .Bind(13, line.Actor).Bind(14, line.Service).Bind(15, line.Score).Bind(16, line.Outcome).Bind(17, Codes.Write(line.Coded, room))
            .Run();
    }

    /// <summary>What was taken back in a range of revisions, in order: after the first, up to the second.</summary>
    public static List<Retraction> Between(BulkStore store, SourceScope scope, int dimensions, long after, long upTo)
    {
        using var statement = store.Prepare($"select case_no, {LineTable.Columns}, customer from retraction where unit_no = ?1 and scope_no = ?2 and revision > ?3 and revision <= ?4 order by revision, record_no");
        statement.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, after).Bind(4, upTo);
        var reader = new LineReader(dimensions);
        var taken = new List<Retraction>();
        while (statement.Step())
        {
            var customer = statement.Blob(13);
            taken.Add(new Retraction(statement.Number(0), customer.IsEmpty ? null : BinaryPrimitives.ReadUInt128BigEndian(customer), reader.Read(statement)));
        }

        return taken;
    }

    /// <summary>By case what was taken back after a revision.</summary>
    public static Dictionary<long, List<CaseRecord>> After(BulkStore store, SourceScope scope, int dimensions, long revision) =>
        Between(store, scope, dimensions, revision, long.MaxValue).GroupBy(taken => taken.Case).ToDictionary(of => of.Key, of => of.Select(taken => taken.Line).ToList());
}
