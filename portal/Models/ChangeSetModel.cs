using Journey.Maps.V1;

namespace Journey.Portal.Models;

/// <summary>A change set with its structural difference; null for the first version, and where it is not known right now.</summary>
public sealed record ChangeSetModel(ChangeSet Set, IReadOnlyList<MapChange>? Changes)
{
    /// <summary>Number of the change set that keeps its reason; 0 where its reason is another entry's.</summary>
    public int ReasonAt { get; init; } = Set.Number;

    /// <summary>Whether it is one version, which can be taken back as it is.</summary>
    public bool IsOne => Set.Number == Set.LastVersion;
}
