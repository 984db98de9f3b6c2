using Journey.Messaging;
using Journey.Platform.Storage;

namespace Journey.Owners.Inbox;

/// <summary>What owners keeps of a map's drift in one dimension, as evidence tells it. Materiality: none where it no longer holds.</summary>
internal sealed class KnownDrift : IUnitOwned, IKnowsVersion
{
    public Guid UnitId { get; set; }

    public Guid MapId { get; init; }

    public string Dimension { get; init; } = "";

    public long KnownVersion { get; set; }

    public string Materiality { get; set; } = "";
}
