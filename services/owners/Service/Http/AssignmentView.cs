using System.Text.Json;
using Journey.Owners.Owners;

namespace Journey.Owners.Http;

internal sealed record NewAssignment(Guid Map, string Element, Guid Person, DateTimeOffset? From, DateTimeOffset? Until, Duty? Duty);

/// <summary>Who answers for what; kind and title are absent where the map no longer has the element.</summary>
internal sealed record AssignmentView(
    Guid Id, Guid Map, string MapTitle, string Element, string? Kind, string? Title, PersonView Person, string Duty, DateTimeOffset From, DateTimeOffset? Until)
{
    public static AssignmentView Of(AssignedPerson assigned) => new(
        assigned.Assignment.Id, assigned.Assignment.MapId, assigned.Map, assigned.Assignment.ElementId, assigned.Element?.Kind, assigned.Element?.Title,
        PersonView.Of(assigned.Person), JsonNamingPolicy.CamelCase.ConvertName(assigned.Assignment.Duty.ToString()), assigned.Assignment.From, assigned.Assignment.Until);
}

internal sealed record AssignmentList(IReadOnlyList<AssignmentView> Assignments, string? Next);
