using Journey.Owners.Owners;

namespace Journey.Owners.Http;

internal sealed record NewPerson(string Name, string? Team);

/// <summary>A person; team and teamId are where they are now, endsAt the first moment they are no longer there, linked whether somebody signs in as them.</summary>
internal sealed record PersonView(Guid Id, string Name, string Team, Guid? TeamId, string? Key, DateTimeOffset? EndsAt, bool Linked)
{
    public static PersonView Of(Colleague colleague) => new(
        colleague.Id, colleague.Name, colleague.TeamName, colleague.Team?.Id,
        colleague.Person.Key.Length > 0 ? colleague.Person.Key : null, colleague.Person.EndsAt, colleague.Person.Subject is not null);
}

internal sealed record PeopleList(IReadOnlyList<PersonView> People, string? Next);
