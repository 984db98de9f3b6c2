using System.Globalization;
using Google.Protobuf.WellKnownTypes;

namespace Journey.Portal.Text;

/// <summary>How days and instants are written, in the time zone of the unit.</summary>
public sealed class Moments(string zoneId, TimeProvider time)
{
    readonly TimeZoneInfo zone = TimeZoneInfo.TryFindSystemTimeZoneById(zoneId, out var found) ? found : TimeZoneInfo.Utc;

    public string Zone => zone.Id;

    public DateTimeOffset Instant() => time.GetUtcNow();

    /// <summary>The day it is now.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Local(time.GetUtcNow()).DateTime);

    public string Now => Instant(time.GetUtcNow());

    public string Day(Timestamp? stamp) => stamp is null ? "" : Day(stamp.ToDateTimeOffset());

    public string Day(DateTimeOffset at) => Local(at).ToString(DayForm, CultureInfo.InvariantCulture);

    /// <summary>A day that is kept as text; as it stands where it is none.</summary>
    public static string Day(string day) => DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known) ? Day(known) : day;

    public static bool IsDay(string day) => DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    public static string Day(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);

    public string Instant(Timestamp? stamp) => stamp is null ? "" : Instant(stamp.ToDateTimeOffset());

    public string Instant(DateTimeOffset at) => Local(at).ToString(DayForm, CultureInfo.InvariantCulture) + Local(at).ToString(Language.Current == Language.English ? "', 'HH:mm" : "' 'HH:mm", CultureInfo.InvariantCulture) + $" ({zone.Id})";

    /// <summary>The instant at which a day begins here; where the clock skips it, the first that exists.</summary>
    public DateTimeOffset Begin(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(15);
        }
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    static string DayForm => Language.Current switch
    {
        Language.Japanese => "yyyy'年'M'月'd'日'",
        Language.Korean => "yyyy'년 'M'월 'd'일'",
        _ => "d MMM yyyy",
    };

    DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone);
}
