using Journey.Owners.Owners;

namespace Journey.Owners.Http;

internal sealed record NewAssignment(Guid Map, string Element, Guid Person, DateTimeOffset? From, DateTimeOffset? Until);

internal sealed record AssignmentView(Guid Id, Guid Map, string Element, PersonView Person, DateTimeOffset From, DateTimeOffset? Until)
{
    public static AssignmentView Of(AssignedPerson assigned) => new(
        assigned.Assignment.Id, assigned.Assignment.MapId, assigned.Assignment.ElementId,
        PersonView.Of(assigned.Person), assigned.Assignment.From, assigned.Assignment.Until);
}

internal sealed record AssignmentList(IReadOnlyList<AssignmentView> Assignments);
