using Journey.Platform.Storage;

namespace Journey.Evidence.Storage;

/// <summary>The short number of a unit, and the zone in which its days were counted from the first record on.</summary>
internal sealed class UnitNumber : IUnitOwned
{
    public int UnitNo { get; init; }

    public Guid UnitId { get; set; }

    public required string Zone { get; init; }
}
