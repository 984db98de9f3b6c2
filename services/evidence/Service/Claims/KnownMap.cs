using Journey.Platform.Storage;

namespace Journey.Evidence.Claims;

/// <summary>What evidence keeps of a map.</summary>
internal sealed class KnownMap : IUnitOwned
{
    public required Guid MapId { get; init; }

    public Guid UnitId { get; set; }

    public int Version { get; set; }

    public string Segment { get; set; } = "";
}
