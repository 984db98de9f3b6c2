using Journey.Maps.V1;

namespace Journey.Portal.Models;

/// <summary>A change set with its structural difference; null for the first version, and where it is not known right now.</summary>
public sealed record ChangeSetModel(ChangeSet Set, IReadOnlyList<MapChange>? Changes)
{
    /// <summary>Whether it is one version, which can be taken back as it is.</summary>
    public bool IsOne => Set.Number == Set.LastVersion;
}
