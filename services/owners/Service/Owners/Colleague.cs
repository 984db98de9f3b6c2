namespace Journey.Owners.Owners;

/// <summary>A person with the team they are in when the answer is made.</summary>
internal sealed record Colleague(Person Person, Team? Team)
{
    public Guid Id => Person.Id;

    public string Name => Person.Name;

    public string TeamName => Team?.Name ?? "";
}
