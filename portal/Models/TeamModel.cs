using Journey.Owners.V1;

namespace Journey.Portal.Models;

/// <summary>A team, its people, and what they answer for.</summary>
public sealed record TeamModel(Frame Frame, GetTeamReply Team, IReadOnlyList<Assignment> Assignments)
{
    public DutiesModel Of(Duty duty) => DutiesModel.Of(Frame, Assignments.Where(assignment => assignment.Duty == duty), withPerson: true);
}
