using Journey.Owners.Owners;

namespace Journey.Owners.Http;

/// <summary>A team; people counts who is in it now, parent names the team above it.</summary>
internal sealed record TeamView(Guid Id, string Name, string? Parent, int People, DateTimeOffset? EndsAt)
{
    public static TeamView Of(StaffedTeam staffed) =>
        new(staffed.Team.Id, staffed.Team.Name, staffed.Parent.Length > 0 ? staffed.Parent : null, staffed.People, staffed.Team.EndsAt);
}

internal sealed record TeamList(IReadOnlyList<TeamView> Teams, string? Next);

internal sealed record OperatedView(Guid Map, string MapTitle, string Element, string Name);

/// <summary>A team, who is in it, the teams below it, and the touchpoints that name it as their operating unit.</summary>
internal sealed record TeamDutiesView(TeamView Team, IReadOnlyList<PersonView> People, IReadOnlyList<TeamView> Below, IReadOnlyList<OperatedView> Operates)
{
    public static TeamDutiesView Of(TeamDuties duties) => new(
        TeamView.Of(duties.Team), [.. duties.People.Select(PersonView.Of)], [.. duties.Below.Select(TeamView.Of)],
        [.. duties.Operates.Select(operated => new OperatedView(operated.MapId, operated.Map, operated.Id, operated.Name))]);
}
