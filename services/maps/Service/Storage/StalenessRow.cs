using Journey.Maps.Staleness;
using Journey.Platform.Storage;

namespace Journey.Maps.Storage;

/// <summary>What others were last told of where a map stands.</summary>
internal sealed class StalenessRow : IUnitOwned
{
    public Guid UnitId { get; set; }

    public Guid MapId { get; set; }

    public Freshness Status { get; set; }

    /// <summary>Digest of what was told: the same is not told again.</summary>
    public string Told { get; set; } = "";

    /// <summary>How often something was told; two that look at once tell it once.</summary>
    public int Revision { get; set; }

    public DateTimeOffset Since { get; set; }
}
