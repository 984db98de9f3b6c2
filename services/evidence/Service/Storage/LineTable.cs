using Journey.Evidence.Aggregates;

namespace Journey.Evidence.Storage;

/// <summary>
/// What figures need of every record, in the order of the cases: the key is the order, so a case is one range and a whole log one
/// pass without sorting. In a log over several sources a case is the whole line of a person, of which the log's rule cuts its cases.
/// </summary>
internal sealed class LineTable(BulkStore store, SourceScope scope, int dimensions) : IDisposable
{
    /// <summary>Columns of a line after the case's number, in the order <see cref="LineReader"/> reads them.</summary>
    public const string Columns = "time_ms, place, record_no, activity, reason, channel, segment, actor, service_ms, score, outcome, coded";

    // As SQLite reads the smallest number; written whole it would be taken for the negative of one too large.
    private const string NoTime = "(-9223372036854775807 - 1)";
    private readonly Statement _insert = store.Insert("line", $"unit_no, scope_no, case_no, {Columns}").Bind(1, scope.Unit).Bind(2, scope.Source);
    private readonly Statement _delete = store.Prepare("delete from line where unit_no = ?1 and scope_no = ?2 and case_no = ?3 and time_ms = ?4 and place = ?5 and record_no = ?6");
    private readonly Statement _ofCase = store.Find($"select case_no, {Columns} from line where unit_no = ?1 and scope_no = ?2 and case_no = ?3 order by time_ms, place, record_no");
    private readonly Statement _one = store.Find($"select case_no, {Columns} from line where unit_no = ?1 and scope_no = ?2 and case_no = ?3 and time_ms = ?4 and place = ?5 and record_no = ?6");
    private readonly Statement _before = store.Find($"select case_no, {Columns} from line where unit_no = ?1 and scope_no = ?2 and case_no = ?3 and (time_ms, place, record_no) < (?4, ?5, ?6) and time_ms > {NoTime} and activity <> 0 order by time_ms desc, place desc, record_no desc limit 1");
    private readonly Statement _after = store.Find($"select case_no, {Columns} from line where unit_no = ?1 and scope_no = ?2 and case_no = ?3 and (time_ms, place, record_no) > (?4, ?5, ?6) and activity <> 0 order by time_ms, place, record_no limit 1");
    private readonly Statement _anchor = store.Find($"select case_no, {Columns} from line where unit_no = ?1 and scope_no = ?2 and case_no = ?3 and (time_ms, place, record_no) < (?4, ?5, ?6) and time_ms > {NoTime} and activity = ?7 order by time_ms desc, place desc, record_no desc limit 1");
    private readonly Statement _from = store.Find($"select case_no, {Columns} from line where unit_no = ?1 and scope_no = ?2 and case_no = ?3 and (time_ms, place, record_no) >= (?4, ?5, ?6) order by time_ms, place, record_no");
    private readonly LineReader _reader = new(dimensions);

    public void Insert(long caseNumber, in CaseRecord record)
    {
        Span<byte> room = stackalloc byte[Codes.Room(record.Coded.Length)];
        // The scope stays bound.
        _insert.Bind(3, caseNumber).Bind(4, record.Time).Bind(5, record.Place).Bind(6, record.Arrival)
            .Bind(7, record.Activity).Bind(8, record.Reason).Bind(9, record.Channel).Bind(10, record.Segment)
            .Bind(11, record.Actor).Bind(12, record.Service).Bind(13, record.Score).Bind(14, record.Outcome)
            .Bind(15, Codes.Write(record.Coded, room))
            .Run();
    }

    public void Delete(long caseNumber, in CaseRecord record) => Place(_delete, caseNumber, record.Time, record.Place, record.Arrival).Run();

    /// <summary>One line, or null when it is not there.</summary>
    public CaseRecord? Find(long caseNumber, long time, int place, long arrival) => First(Place(_one, caseNumber, time, place, arrival));

    /// <summary>The last event of a case before a place in it; null when there is none.</summary>
    public CaseRecord? Before(long caseNumber, in CaseRecord at) => First(Place(_before, caseNumber, at.Time, at.Place, at.Arrival));

    /// <summary>The first event of a case after a place in it; null when there is none.</summary>
    public CaseRecord? After(long caseNumber, in CaseRecord at) => First(Place(_after, caseNumber, at.Time, at.Place, at.Arrival));

    /// <summary>The last event of an activity before a place in a case; null when there is none.</summary>
    public CaseRecord? Before(long caseNumber, in CaseRecord at, int activity) => First(Place(_anchor, caseNumber, at.Time, at.Place, at.Arrival).Bind(7, activity));

    /// <summary>All lines of a case, in its order.</summary>
    public List<CaseRecord> OfCase(long caseNumber) => All(_ofCase.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, caseNumber), _ => false);

    /// <summary>The lines of a case from a place in it on, in its order, up to the first that is enough.</summary>
    public List<CaseRecord> From(long caseNumber, long time, int place, long arrival, Predicate<CaseRecord> enough) =>
        All(Place(_from, caseNumber, time, place, arrival), enough);

    /// <summary>The newest time of a line of the scope; null when none has a time. Looks at all of them.</summary>
    public static long? Newest(BulkStore store, SourceScope scope)
    {
        using var statement = store.Prepare("select max(time_ms) from line where unit_no = ?1 and scope_no = ?2");
        return statement.Bind(1, scope.Unit).Bind(2, scope.Source).Step() && !statement.IsNull(0) && statement.Number(0) != CaseRecord.NoTime ? statement.Number(0) : null;
    }

    public void Dispose()
    {
        _insert.Dispose();
        _delete.Dispose();
        _ofCase.Dispose();
        _one.Dispose();
        _before.Dispose();
        _after.Dispose();
        _anchor.Dispose();
        _from.Dispose();
    }

    private List<CaseRecord> All(Statement statement, Predicate<CaseRecord> enough)
    {
        var records = new List<CaseRecord>();
        while (statement.Step())
        {
            records.Add(_reader.Read(statement));
            if (enough(records[^1]))
            {
                break;
            }
        }

        statement.Reset();
        return records;
    }

    private CaseRecord? First(Statement statement)
    {
        CaseRecord? found = statement.Step() ? _reader.Read(statement) : null;
        statement.Reset();
        return found;
    }

    private Statement Place(Statement statement, long caseNumber, long time, int place, long arrival) => statement
        .Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, caseNumber).Bind(4, time).Bind(5, place).Bind(6, arrival);
}
