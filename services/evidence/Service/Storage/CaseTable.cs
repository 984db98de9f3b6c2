using Journey.Evidence.Aggregates;
using Journey.Evidence.Reading;
using Microsoft.Data.Sqlite;

namespace Journey.Evidence.Storage;

/// <summary>Case rows, found by pseudonym and saved once a batch.</summary>
internal sealed class CaseTable(SqliteConnection connection, SourceScope scope) : IDisposable
{
    private const string Columns = "case_no, person_check, records, events, first_ms, last_ms, last_activity, chain, segment, last_actor, handovers, met, person_hash";
    private readonly Statement _find = new(connection, $"select {Columns} from case_row where unit_no = ?1 and source_no = ?2 and person_hash = ?3");
    private readonly Statement _numbered = new(connection, $"select {Columns} from case_row where case_no = ?1");
    private readonly Statement _insert = new(connection, "insert into case_row (unit_no, source_no, person_hash, person_check, records, events, first_ms, last_ms, last_activity, chain, segment, case_no, last_actor, handovers, met) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)");
    private readonly Statement _update = new(connection, "update case_row set records = ?5, events = ?6, first_ms = ?7, last_ms = ?8, last_activity = ?9, chain = ?10, segment = ?11, last_actor = ?13, handovers = ?14, met = ?15 where case_no = ?12");
    private readonly Statement _last = new(connection, "select max(case_no) from case_row");
    private readonly Bytes _room = new(64);

    public long LastNumber()
    {
        var last = _last.Step() ? _last.Number(0) : 0;
        _last.Reset();
        return last;
    }

    public CaseState? Find(UInt128 person)
    {
        _find.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, (long)(ulong)person);
        var check = (long)(ulong)(person >> 64);
        while (_find.Step())
        {
            if (_find.Number(1) != check)
            {
                continue;
            }

            var state = Read(_find);
            _find.Reset();
            return state;
        }

        return null;
    }

    public CaseState? Find(long number)
    {
        var state = _numbered.Bind(1, number).Step() ? Read(_numbered) : null;
        _numbered.Reset();
        return state;
    }

    public void Save(CaseState state)
    {
        var statement = state.Stored ? _update : _insert;
        if (!state.Stored)
        {
            statement.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, (long)(ulong)state.Person).Bind(4, (long)(ulong)(state.Person >> 64));
        }

        statement.Bind(5, state.Records).Bind(6, state.Events).Bind(7, state.First).Bind(8, state.Last)
            .Bind(9, state.LastActivity).Bind(10, (long)state.Chain).Bind(11, state.Segment).Bind(12, state.Number)
            .Bind(13, state.LastActor).Bind(14, state.Handovers).Bind(15, state.Met.Write(_room)).Run();
        state.Stored = true;
    }

    public void Dispose()
    {
        _find.Dispose();
        _numbered.Dispose();
        _insert.Dispose();
        _update.Dispose();
        _last.Dispose();
    }

    private static CaseState Read(Statement row)
    {
        var state = new CaseState
        {
            Number = row.Number(0),
            Person = new UInt128((ulong)row.Number(1), (ulong)row.Number(12)),
            Records = row.Number(2),
            Events = row.Number(3),
            First = row.Number(4),
            Last = row.Number(5),
            LastActivity = row.Small(6),
            Chain = (ulong)row.Number(7),
            Segment = row.Small(8),
            LastActor = row.Number(9),
            Handovers = row.Number(10),
            Stored = true,
        };
        state.Met.Read(row.Blob(11));
        return state;
    }
}
