using System.Globalization;
using System.Text.RegularExpressions;

namespace Evidence.Tests.Fuzz;

/// <summary>Times by patterns and plain arithmetic, for what has no format given.</summary>
internal static partial class SlowTimes
{
    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <summary>Milliseconds since 1970, the nearest; null for what is no time.</summary>
    public static long? Read(string text)
    {
        text = text.Trim(' ');
        foreach (var form in new[] { Iso(), Dotted(), Compact(), CompactClock(), Mail(), WebLog(), Worded() })
        {
            if (form.Match(text) is { Success: true } match)
            {
                return Place(match);
            }
        }

        return Digits().IsMatch(text) ? long.Parse(text, CultureInfo.InvariantCulture) * (text.Length == 10 ? 1000 : 1) : null;
    }

    private static long? Place(Match match)
    {
        var (year, day) = (Number(match, "y"), Number(match, "d"));
        var month = match.Groups["mon"].Success ? Array.IndexOf(Months, Months.FirstOrDefault(name => name.Equals(match.Groups["mon"].Value, StringComparison.OrdinalIgnoreCase))) + 1 : Number(match, "m");
        var (hour, minute, second) = (Number(match, "h"), Number(match, "i"), Number(match, "s"));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
        {
            return null;
        }

        var date = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc);
        var named = match.Groups["w"].Value;
        if (named.Length > 0 && !date.DayOfWeek.ToString()[..3].Equals(named, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var fraction = match.Groups["f"].Value.PadRight(7, '0')[..7];
        var ticks = date.Ticks - DateTime.UnixEpoch.Ticks + long.Parse(fraction, CultureInfo.InvariantCulture);
        if (match.Groups["oh"].Success)
        {
            var (hours, minutes) = (Number(match, "oh"), Number(match, "om"));
            if (hours > 14 || minutes > 59)
            {
                return null;
            }

            ticks -= (match.Groups["sign"].Value == "-" ? -1 : 1) * ((hours * 60) + minutes) * TimeSpan.TicksPerMinute;
        }

        return (long)Math.Floor(((decimal)ticks / 10_000) + .5m);
    }

    private static int Number(Match match, string group) => match.Groups[group] is { Success: true, Value: { Length: > 0 } text } ? int.Parse(text, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?<y>[0-9]{4})(?<p>[-/.])(?<m>[0-9]{2})\k<p>(?<d>[0-9]{2})([Tt ](?<h>[0-9]{2}):(?<i>[0-9]{2})(:(?<s>[0-9]{2})([.,](?<f>[0-9]+))?)? ?([Zz]|UTC|GMT|(?<sign>[+-])(?<oh>[0-9]{2})(:?(?<om>[0-9]{2}))?)?)?\z")]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})\.(?<m>[0-9]{1,2})\.(?<y>[0-9]{4})( (?<h>[0-9]{1,2}):(?<i>[0-9]{2})(:(?<s>[0-9]{2}))?)?\z")]
    private static partial Regex Dotted();

    [GeneratedRegex(@"^(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2})\z")]
    private static partial Regex Compact();

    [GeneratedRegex(@"^(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2})T(?<h>[0-9]{2})(?<i>[0-9]{2})(?<s>[0-9]{2})Z?\z")]
    private static partial Regex CompactClock();

    [GeneratedRegex(@"^(?<w>[A-Za-z]{3}), (?<d>[0-9]{2}) (?<mon>[A-Za-z]{3}) (?<y>[0-9]{4}) (?<h>[0-9]{2}):(?<i>[0-9]{2}):(?<s>[0-9]{2}) (GMT|(?<sign>[+-])(?<oh>[0-9]{2}):?(?<om>[0-9]{2}))\z")]
    private static partial Regex Mail();

    [GeneratedRegex(@"^(?<d>[0-9]{2})/(?<mon>[A-Za-z]{3})/(?<y>[0-9]{4}):(?<h>[0-9]{2}):(?<i>[0-9]{2}):(?<s>[0-9]{2}) (?<sign>[+-])(?<oh>[0-9]{2}):?(?<om>[0-9]{2})\z")]
    private static partial Regex WebLog();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2}) (?<mon>[A-Za-z]{3}) (?<y>[0-9]{4})( (?<h>[0-9]{2}):(?<i>[0-9]{2}):(?<s>[0-9]{2}))?\z")]
    private static partial Regex Worded();

    [GeneratedRegex(@"^([0-9]{10}|[0-9]{13})\z")]
    private static partial Regex Digits();
}
