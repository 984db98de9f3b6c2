using Journey.Evidence.Figures;

namespace Journey.Evidence.Drift;

/// <summary>Days of the unit on which cases start, half-open. It closes when the last of them has been followed for as long as a case is.</summary>
internal readonly record struct DayWindow(DateOnly From, DateOnly Until)
{
    /// <summary>The newest window that has closed: whole weeks from a Monday on where its days are weeks, else any days.</summary>
    /// <param name="at">Instant.</param>
    /// <param name="days">Days of a window.</param>
    /// <param name="caseDays">Days that a case is followed; 0 where it is followed to the end of its window.</param>
    /// <param name="zone">Of the unit.</param>
    public static DayWindow LastClosed(DateTimeOffset at, int days, int caseDays, TimeZoneInfo zone)
    {
        var until = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime).AddDays(1 - caseDays);
        until = days % DriftQuery.Week == 0 ? until.AddDays(-(((int)until.DayOfWeek + 6) % DriftQuery.Week)) : until;
        var step = days % DriftQuery.Week == 0 ? DriftQuery.Week : 1;
        while (new DayWindow(until, until).ClosesAt(caseDays, zone) > at.ToUnixTimeMilliseconds())
        {
            until = until.AddDays(-step);
        }

        return new DayWindow(until.AddDays(-days), until);
    }

    /// <summary>Milliseconds since 1970 at which its first day begins.</summary>
    public long StartsAt(TimeZoneInfo zone) => new Instant(null, From).MillisecondsIn(zone);

    /// <summary>Milliseconds since 1970 at which the day after its last begins.</summary>
    public long EndsAt(TimeZoneInfo zone) => new Instant(null, Until).MillisecondsIn(zone);

    /// <summary>Milliseconds since 1970 from which nothing counts any more.</summary>
    public long ClosesAt(int caseDays, TimeZoneInfo zone) => EndsAt(zone) + (caseDays * CutRule.Day);
}
