using Journey.Evidence.Aggregates;
using Journey.Evidence.Reading;

namespace Journey.Evidence.Storage;

/// <summary>Case rows, found by pseudonym and saved once a batch.</summary>
internal sealed class CaseTable(BulkStore store, SourceScope scope) : IDisposable
{
    private const string Columns = "case_no, person_check, records, events, first_ms, last_ms, last_activity, chain, segment, last_actor, handovers, met, person_hash";
    private const string Changing = "records, events, first_ms, last_ms, last_activity, chain, segment, last_actor, handovers, met";
    private readonly Statement _find = store.Find($"select {Columns} from case_row where unit_no = ?1 and source_no = ?2 and person_hash = ?3");
    private readonly Statement _numbered = store.Find($"select {Columns} from case_row where unit_no = ?1 and case_no = ?2");
    private readonly Statement _insert = store.Insert("case_row", $"{Changing}, unit_no, case_no, source_no, person_hash, person_check");
    private readonly Statement _update = store.Update("case_row", Changing, "unit_no, case_no");
    private readonly Bytes _room = new(64);

    public long LastNumber() => store.LastNumber(Numbered.Cases);

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

    /// <summary>Those of several people who have a case.</summary>
    public IEnumerable<CaseState> Fetch(IReadOnlyCollection<UInt128> people)
    {
        // The offset skips nothing: with it the server looks into the index for each of them, and cannot read all cases of the source instead.
        using var fetch = store.Find(
            $"""
            select {Columns} from unnest(?3::bigint[]) as asked(person) cross join lateral
                (select {Columns} from case_row where unit_no = ?1 and source_no = ?2 and person_hash = asked.person offset 0) found
            """);
        fetch.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, people.Select(person => (long)(ulong)person).Distinct().ToArray());
        while (fetch.Step())
        {
            yield return Read(fetch);
        }
    }

    /// <summary>Whose cases have these numbers; all of them are there.</summary>
    public Dictionary<long, UInt128> People(IReadOnlyCollection<long> numbers)
    {
        if (!store.FetchesAhead)
        {
            return numbers.ToDictionary(number => number, number => Find(number)!.Person);
        }

        var people = new Dictionary<long, UInt128>();
        // One look into the index for each, as above.
        using var fetch = store.Find(
            """
            select case_no, person_check, person_hash from unnest(?2::bigint[]) as asked(number) cross join lateral
                (select case_no, person_check, person_hash from case_row where unit_no = ?1 and case_no = asked.number offset 0) found
            """);
        fetch.Bind(1, scope.Unit).Bind(2, numbers.ToArray());
        while (fetch.Step())
        {
            people.Add(fetch.Number(0), new UInt128((ulong)fetch.Number(1), (ulong)fetch.Number(2)));
        }

        return people;
    }

    public CaseState? Find(long number)
    {
        var state = _numbered.Bind(1, scope.Unit).Bind(2, number).Step() ? Read(_numbered) : null;
        _numbered.Reset();
        return state;
    }

    public void Save(CaseState state)
    {
        var statement = state.Stored ? _update : _insert;
        statement.Bind(1, state.Records).Bind(2, state.Events).Bind(3, state.First).Bind(4, state.Last)
            .Bind(5, state.LastActivity).Bind(6, (long)state.Chain).Bind(7, state.Segment)
            .Bind(8, state.LastActor).Bind(9, state.Handovers).Bind(10, state.Met.Write(_room)).Bind(11, scope.Unit).Bind(12, state.Number);
        if (!state.Stored)
        {
            statement.Bind(13, scope.Source).Bind(14, (long)(ulong)state.Person).Bind(15, (long)(ulong)(state.Person >> 64));
        }

        statement.Run();
        state.Stored = true;
    }

    public void Dispose()
    {
        _find.Dispose();
        _numbered.Dispose();
        _insert.Dispose();
        _update.Dispose();
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
