using Journey.Maps.Contracts;

namespace Journey.Portal.Models;

/// <summary>A map beside the three adjacent concepts; the lens says which one is opened in full, none all three side by side.</summary>
public sealed record ComparePageModel(MapView View, CompareModel Compare, Belief? Belief, string Lens)
{
    /// <summary>Decisions on the map, tests of its fixes, newest first, and what these did to point and line; null where that is not known right now.</summary>
    public IReadOnlyList<Maps.V1.Decision>? Decisions { get; init; }

    public IReadOnlyList<Owners.V1.Test>? Tests { get; init; }

    public Owners.V1.ListLinesReply? Lines { get; init; }

    /// <summary>A move backstage that was refused; null where none was.</summary>
    public RefusedMove? Refused { get; init; }

    public AdjacentConcept? Concept => AdjacentConcepts.All.FirstOrDefault(concept => concept.Key == Lens);
}
