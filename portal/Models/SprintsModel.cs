using Journey.Maps.V1;
using Journey.Owners.V1;
using Journey.Platform.Errors;

namespace Journey.Portal.Models;

/// <summary>The sprints of a unit, and what one can be begun with; null where owners did not answer in time.</summary>
public sealed record SprintsModel(Frame Frame, IReadOnlyList<Sprint>? Sprints, IReadOnlyList<Team> Teams, IReadOnlyList<Person> People, IReadOnlyList<MapSummary> Maps)
{
    public IReadOnlyList<FieldViolation> Wrong { get; init; } = [];

    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

    public string Value(string field, string otherwise = "") => Typed.GetValueOrDefault(field, otherwise);

    /// <summary>People who can take part: of a team.</summary>
    public IEnumerable<Person> Roster => People.Where(person => person.TeamId.Length > 0);
}
