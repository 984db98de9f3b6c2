using System.Globalization;
using Journey.Platform.Errors;

namespace Journey.Maps.Maps;

/// <summary>How long a link may open.</summary>
internal static class ShareRules
{
    private const int UsualDays = 30;

    public static DateOnly Until(string until, DateOnly today)
    {
        var violations = new Violations();
        var found = new Findings(violations);
        var day = today.AddDays(UsualDays);
        found.Require(
            until.Length == 0 || DateOnly.TryParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day),
            "until", "It must be a day such as 2026-01-31.");
        found.Require(day >= today && day <= today.AddYears(1), "until", "It must be from today to a year from today.");
        violations.ThrowIfAny();
        return day;
    }

    /// <summary>The moment after the last day, where the unit is.</summary>
    public static DateTimeOffset End(DateOnly until, string timeZone)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(timeZone);
        var midnight = until.AddDays(1).ToDateTime(TimeOnly.MinValue);
        // Where clocks are put forward at midnight the day begins later.
        var start = zone.IsInvalidTime(midnight) ? midnight.AddHours(1) : midnight;
        return new DateTimeOffset(start, zone.GetUtcOffset(start));
    }
}
