using Journey.Maps.Maps;
using Journey.Platform.Storage;

namespace Journey.Maps.Storage;

/// <summary>Where a version stands; it may change while the version does not.</summary>
internal sealed class StatusRow : IUnitOwned
{
    public Guid UnitId { get; set; }

    public Guid MapId { get; set; }

    public int Version { get; set; }

    public VersionStatus Status { get; set; }
}
