using Journey.Owners.Owners;

namespace Journey.Owners.Http;

internal sealed record NewPerson(string Name, string? Team);

internal sealed record PersonView(Guid Id, string Name, string Team)
{
    public static PersonView Of(Person person) => new(person.Id, person.Name, person.Team);
}

internal sealed record PeopleList(IReadOnlyList<PersonView> People);
