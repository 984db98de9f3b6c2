using System.Globalization;

namespace Journey.Evidence.Figures;

/// <summary>An instant, or a date that begins in the unit's own zone.</summary>
internal readonly record struct Instant(DateTimeOffset? At, DateOnly? Day)
{
    public static bool TryParse(string text, out Instant instant)
    {
        instant = default;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            instant = new Instant(null, day);
            return true;
        }

        var read = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > 10);
        instant = new Instant(at, null);
        return read;
    }

    /// <summary>The instant itself, or that at which the day begins in the zone.</summary>
    public DateTimeOffset StartIn(TimeZoneInfo zone)
    {
        var day = Day?.ToDateTime(TimeOnly.MinValue);
        return day is { } start ? new DateTimeOffset(start, zone.GetUtcOffset(start)).ToUniversalTime() : At!.Value;
    }

    /// <summary>The day that begins here, counted from 1970; null where none does.</summary>
    public int? DayIn(TimeZoneInfo zone)
    {
        if (Day is { } day)
        {
            return day.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;
        }

        var local = TimeZoneInfo.ConvertTimeFromUtc(At!.Value.UtcDateTime, zone);
        return local.TimeOfDay == TimeSpan.Zero ? (int)(local.Date - DateTime.UnixEpoch).TotalDays : null;
    }

    /// <summary>Milliseconds since 1970.</summary>
    public long MillisecondsIn(TimeZoneInfo zone) =>
        At?.ToUnixTimeMilliseconds() ?? new DateTimeOffset(Midnight(Day!.Value, zone), TimeSpan.Zero).ToUnixTimeMilliseconds();

    // A day may begin later than midnight, or have two midnights: its first instant counts.
    private static DateTime Midnight(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        return zone.IsAmbiguousTime(local)
            ? DateTime.SpecifyKind(local - zone.GetAmbiguousTimeOffsets(local).Max(), DateTimeKind.Utc)
            : TimeZoneInfo.ConvertTimeToUtc(local, zone);
    }
}
