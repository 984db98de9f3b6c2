using Journey.Platform.Storage;

namespace Journey.Maps.Storage;

/// <summary>A unit of which something was published or changed: the pass over staleness goes through these.</summary>
internal sealed class UnitRow : IListedAcrossUnits
{
    public Guid UnitId { get; set; }

    /// <summary>Zone in which the unit counts its days, as its callers last said.</summary>
    public string TimeZone { get; set; } = "";
}
