using Journey.Maps.V1;
using Journey.Owners.V1;
using Journey.Platform.Errors;

namespace Journey.Portal.Models;

/// <summary>What was decided and committed on a map, and what its versions changed; null where maps did not answer in time.</summary>
public sealed record DecisionsModel(
    MapView View, IReadOnlyList<Decision>? Decisions, IReadOnlyList<Commitment>? Commitments, IReadOnlyList<VersionEffect>? Effects, IReadOnlyList<Person> People)
{
    /// <summary>What is wrong with the form that was sent, and which of the two it was.</summary>
    public IReadOnlyList<FieldViolation> Wrong { get; init; } = [];

    public string WrongAt { get; init; } = "";

    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<FieldViolation> At(string form) => form == WrongAt ? Wrong : [];

    /// <summary>Decisions behind which something can stand: all that were not superseded.</summary>
    public IEnumerable<Decision> Standing => (Decisions ?? []).Where(decision => decision.Status != DecisionStatus.Superseded);

    public string NameOf(Decision decision) =>
        decision.Ruling?.OwnerName ?? People.FirstOrDefault(person => person.PersonId == decision.Content.Owner)?.Name ?? "";

    public Decision? Behind(Commitment commitment) => (Decisions ?? []).FirstOrDefault(decision => decision.DecisionId == commitment.DecisionId);
}
