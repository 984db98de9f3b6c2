using Journey.Platform.Storage;

namespace Journey.Maps.Storage;

/// <summary>Which map a claim stands on, or stood on.</summary>
internal sealed class ClaimPlaceRow : IUnitOwned
{
    public Guid UnitId { get; set; }

    public string ClaimId { get; set; } = "";

    public Guid MapId { get; set; }
}
