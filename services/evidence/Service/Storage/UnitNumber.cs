using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Storage;

/// <summary>The short number of a unit, and the zone in which its days were counted from the first record on.</summary>
internal sealed class UnitNumber : IListedAcrossUnits
{
    public int UnitNo { get; init; }

    public Guid UnitId { get; set; }

    public required string Zone { get; init; }

    /// <summary>The zone of the unit of the running unit of work; UTC while the unit has no source.</summary>
    public static async Task<TimeZoneInfo> ZoneAsync(EvidenceDb db, CancellationToken ct) =>
        await db.Units.SingleOrDefaultAsync(ct) is { } unit ? TimeZoneInfo.FindSystemTimeZoneById(unit.Zone) : TimeZoneInfo.Utc;
}
