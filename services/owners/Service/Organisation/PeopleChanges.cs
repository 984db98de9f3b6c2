using Journey.Owners.Owners;

namespace Journey.Owners.Organisation;

/// <summary>People as a file has them: added, renamed, moved between teams, gone, and back.</summary>
internal sealed class PeopleChanges(Staff staff, TeamChanges teams, OrganisationOptions options, List<OrganisationChange> changes, List<Reject> rejects)
{
    readonly Dictionary<Guid, int> _lines = [];

    public void Take(OrganisationRow row)
    {
        var found = Find(row);
        if (found is null && row.Key.Length == 0 && staff.Called(row.Name).Count > 1)
        {
            rejects.Add(new Reject(row.Line, "name", $"Several people are called {row.Name}. Give their key."));
            return;
        }
        if (found is not null && row.From is null && _lines.TryGetValue(found.Id, out var line))
        {
            rejects.Add(new Reject(row.Line, "from", $"Line {line} is about the same person. Say from when this one holds."));
            return;
        }
        var at = row.From ?? options.Effective;
        var team = row.Team.Length == 0 ? null : teams.Mention(row.Team, null);
        if (team?.IsThereAt(at) == false)
        {
            rejects.Add(new Reject(row.Line, "team", $"{team.Name} has ended by then."));
            return;
        }
        var person = found ?? Add(row);
        _lines.TryAdd(person.Id, row.Line);
        Rename(person, row);
        Return(person, row);
        if (team is not null && !(row.Until <= at))
        {
            Move(person, team, at);
        }
        if (row.Until is { } end && person.EndsAt != end)
        {
            End(person, end);
        }
    }

    /// <summary>Ends the people whom a complete file does not name.</summary>
    public void EndOthers()
    {
        foreach (var person in staff.People.Where(person => !_lines.ContainsKey(person.Id) && person.IsThereAt(options.Effective)))
        {
            End(person, options.Effective);
        }
    }

    // By key; without one by a name that one person alone has. Somebody entered by hand, without a key, is given the key of the file.
    Person? Find(OrganisationRow row)
    {
        var named = staff.Called(row.Name);
        var keyless = named.Where(person => person.Key.Length == 0).ToList();
        return row.Key.Length == 0
            ? named.Count == 1 ? named[0] : null
            : staff.People.Find(person => person.Key == row.Key) ?? (keyless.Count == 1 ? keyless[0] : null);
    }

    Person Add(OrganisationRow row)
    {
        var person = Person.Create(row.Name, row.Key);
        staff.People.Add(person);
        changes.Add(new(ChangeKind.PersonAdded, person.Name, "", row.Team, row.From ?? options.Effective));
        return person;
    }

    void Rename(Person person, OrganisationRow row)
    {
        if (person.Name != row.Name)
        {
            changes.Add(new(ChangeKind.PersonRenamed, row.Name, person.Name, row.Name, null));
        }
        person.Become(row.Key, row.Name);
    }

    void Return(Person person, OrganisationRow row)
    {
        if (row.Until is null && !person.IsThereAt(options.Effective))
        {
            person.EndAt(null);
            changes.Add(new(ChangeKind.PersonReturns, person.Name, "", row.Team, options.Effective));
        }
    }

    void Move(Person person, Team team, DateTimeOffset at)
    {
        var current = staff.Belongings.Find(belonging => belonging.PersonId == person.Id && belonging.HoldsAt(at));
        if (current?.TeamId == team.Id)
        {
            return;
        }
        if (changes.Count == 0 || changes[^1] is not { Kind: ChangeKind.PersonAdded or ChangeKind.PersonReturns } added || added.Subject != person.Name)
        {
            changes.Add(new(ChangeKind.PersonMoved, person.Name, staff.HomeOf(person, at)?.Name ?? "", team.Name, at));
        }
        var next = staff.Belongings.Where(belonging => belonging.PersonId == person.Id && belonging.From > at && belonging.From != belonging.Until).MinBy(belonging => belonging.From);
        current?.EndAt(at);
        var joined = Belonging.Of(person.Id, team.Id, at);
        if ((next?.From ?? team.EndsAt) is { } end)
        {
            joined.EndAt(end);
        }
        staff.Belongings.Add(joined);
    }

    void End(Person person, DateTimeOffset at)
    {
        person.EndAt(at);
        changes.Add(new(ChangeKind.PersonEnds, person.Name, staff.HomeOf(person, at.AddMilliseconds(-1))?.Name ?? "", "", at));
        Leaving.EndBelongings(person, at, staff.Belongings);
    }
}
