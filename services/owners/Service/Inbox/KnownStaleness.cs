using Journey.Messaging;
using Journey.Platform.Storage;

namespace Journey.Owners.Inbox;

/// <summary>What owners keeps of the elements of a map that are to be looked at again, as maps tells it; none where nothing is open.</summary>
internal sealed class KnownStaleness : IUnitOwned, IKnowsVersion
{
    public Guid UnitId { get; set; }

    public Guid MapId { get; init; }

    public long KnownVersion { get; set; }

    public IReadOnlyList<StaleElement> Elements { get; set; } = [];
}
