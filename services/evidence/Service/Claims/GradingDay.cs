namespace Journey.Evidence.Claims;

/// <summary>When the claims of a unit are graded next because time went by. Looked through without a unit, so it belongs to none.</summary>
internal sealed class GradingDay
{
    public required Guid UnitId { get; init; }

    public DateTimeOffset DueAt { get; set; }

    /// <summary>The first midnight in the zone after an instant.</summary>
    public static DateTimeOffset After(DateTimeOffset now, TimeZoneInfo zone)
    {
        var midnight = TimeZoneInfo.ConvertTime(now, zone).Date.AddDays(1);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
