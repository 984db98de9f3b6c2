using System.Globalization;
using Journey.Maps.Maps;

namespace Journey.Maps.Decisions;

/// <summary>Days as text: yyyy-MM-dd, in the unit's time zone.</summary>
internal static class Day
{
    private const string Form = "yyyy-MM-dd";

    /// <summary>The day; none where nothing is said, or nothing that is one.</summary>
    public static DateOnly? Read(string text) => DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static void Check(string text, string field, Findings found) =>
        found.Require(text.Length == 0 || Read(text) is not null, field, "It must be a day such as 2026-01-31.");

    /// <summary>The day that an instant is on where the unit is.</summary>
    public static DateOnly Of(DateTimeOffset instant, string timeZone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(timeZone)).DateTime);
}
