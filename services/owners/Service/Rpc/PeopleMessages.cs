using Google.Protobuf.WellKnownTypes;
using Journey.Owners.Owners;
using Journey.Owners.V1;

namespace Journey.Owners.Rpc;

internal static class PeopleMessages
{
    public static V1.Person ToMessage(this Colleague colleague) => new()
    {
        PersonId = colleague.Id.ToString(),
        Name = colleague.Name,
        Team = colleague.TeamName,
        TeamId = colleague.Team?.Id.ToString() ?? "",
        Key = colleague.Person.Key,
        EndsAt = colleague.Person.EndsAt?.ToTimestamp(),
        Linked = colleague.Person.Subject is not null,
    };

    public static V1.Team ToMessage(this StaffedTeam staffed) => new()
    {
        TeamId = staffed.Team.Id.ToString(),
        Name = staffed.Team.Name,
        Parent = staffed.Parent,
        People = staffed.People,
        EndsAt = staffed.Team.EndsAt?.ToTimestamp(),
    };

    public static GetTeamReply ToMessage(this TeamDuties duties) => new()
    {
        Team = duties.Team.ToMessage(),
        People = { duties.People.Select(person => person.ToMessage()) },
        Below = { duties.Below.Select(team => team.ToMessage()) },
        Operates =
        {
            duties.Operates.Select(operated => new V1.OperatedTouchpoint { MapId = operated.MapId.ToString(), MapTitle = operated.Map, ElementId = operated.Id, Name = operated.Name }),
        },
    };

    public static V1.Assignment ToMessage(this AssignedPerson assigned) => new()
    {
        AssignmentId = assigned.Assignment.Id.ToString(),
        MapId = assigned.Assignment.MapId.ToString(),
        ElementId = assigned.Assignment.ElementId,
        Person = assigned.Person.ToMessage(),
        From = assigned.Assignment.From.ToTimestamp(),
        Until = assigned.Assignment.Until?.ToTimestamp(),
        Duty = assigned.Assignment.Duty == Owners.Duty.Accountable ? V1.Duty.Accountable : V1.Duty.Responsible,
        MapTitle = assigned.Map,
        Kind = assigned.Element?.Kind ?? "",
        Title = assigned.Element?.Title ?? "",
    };
}
