using Journey.Owners.Owners;

namespace Journey.Owners.Organisation;

/// <summary>The organisation as it is known: what a file is held against, and changed in place.</summary>
internal sealed class Staff(
    IEnumerable<Person> people, IEnumerable<Team> teams, IEnumerable<Belonging> belongings, IEnumerable<Assignment> assignments)
{
    public List<Person> People { get; } = [.. people];

    public List<Team> Teams { get; } = [.. teams];

    public List<Belonging> Belongings { get; } = [.. belongings];

    public List<Assignment> Assignments { get; } = [.. assignments];

    public Team? Team(string name) => Teams.Find(team => team.IsCalled(name));

    public Team? HomeOf(Person person, DateTimeOffset at) =>
        Belongings.Find(belonging => belonging.PersonId == person.Id && belonging.HoldsAt(at)) is { } home ? Teams.Find(team => team.Id == home.TeamId) : null;

    public IReadOnlyList<Person> Called(string name) => People.FindAll(person => string.Equals(person.Name, name, StringComparison.OrdinalIgnoreCase));

    public bool IsBelow(Team team, Team above)
    {
        for (var at = team; at?.ParentId is { } parent; at = Teams.Find(known => known.Id == parent))
        {
            if (parent == above.Id)
            {
                return true;
            }
        }
        return team.Id == above.Id;
    }
}
