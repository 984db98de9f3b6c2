using System.Globalization;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Text;

/// <summary>How figures are written: a space before %, en dash in intervals, a true minus, thousands in groups.</summary>
internal static class Figures
{
    const char Space = '\u00A0';

    public static string Percent(double share) => Fixed(share * 100, 1) + Space + "%";

    public static string Interval(double low, double high) => $"[{Fixed(low * 100, 1)}–{Fixed(high * 100, 1)}]";

    public static string Count(long n) => n.ToString("N0", CultureInfo.InvariantCulture);

    public static string Of(long part, long whole) => T("{0} of {1}", Count(part), Count(whole));

    /// <summary>So many per hundred.</summary>
    public static string Rate(double perHundred) => Fixed(perHundred, perHundred < 9.95 ? 1 : 0);

    /// <summary>How many places higher or lower something was seen than believed; negative is higher.</summary>
    public static string Places(int inversion) => inversion switch
    {
        0 => T("as believed"),
        < 0 => T("seen {0} higher", -inversion),
        _ => T("seen {0} lower", inversion),
    };

    public static string Score(double score) => Fixed(score, 2);

    /// <summary>Three decimals, for what is small and still matters.</summary>
    public static string Fine(double value) => Fixed(value, 3);

    /// <summary>A difference of shares in points.</summary>
    public static string Points(double difference) => Signed(difference * 100);

    public static string SignedFine(double value) => (value < 0 ? "−" : "+") + Fixed(Math.Abs(value), 2);

    public static string Signed(double value) => value switch
    {
        > 0 => "+" + Fixed(value, 1),
        < 0 => "−" + Fixed(-value, 1),
        _ => Fixed(0, 1),
    };

    public static string Duration(double seconds) => seconds switch
    {
        <= 0 => Whole(T("{0} s", 0)),
        < 1 => Whole(T("< 1 s")),
        < 90 => Whole(T("{0} s", Fixed(seconds, 0))),
        < 90 * 60 => Whole(T("{0} min", Fixed(seconds / 60, 0))),
        < 36 * 3600 => Whole(T("{0} h", Short(seconds / 3600))),
        _ => Whole(T("{0} d", Short(seconds / 86400))),
    };

    public static string Bytes(long bytes) => bytes switch
    {
        < 1000 => $"{bytes}{Space}B",
        < 1_000_000 => $"{Fixed(bytes / 1e3, 0)}{Space}KB",
        < 1_000_000_000 => $"{Fixed(bytes / 1e6, 1)}{Space}MB",
        _ => $"{Fixed(bytes / 1e9, 2)}{Space}GB",
    };

    /// <summary>A step as it stands beside its line: how often, and how long it took.</summary>
    public static string Walked(Evidence.V1.Edge edge) => $"{Count(edge.Count)} · {Duration(edge.MedianSeconds)}";

    public static string Again(Evidence.V1.Edge edge) => T("{0} again · {1}", Count(edge.Count), Duration(edge.MedianSeconds));

    public static string Plural(long n, string one, string many) => Counted(Count(n), many) ?? $"{Count(n)} {(n == 1 ? one : many)}";

    /// <summary>A coordinate in a drawing: at most two decimals, always with a point.</summary>
    public static string At(double coordinate) => coordinate.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A number and its unit are not parted at the end of a line.</summary>
    static string Whole(string measure) => measure.Replace(' ', Space);

    static string Short(double value) => Fixed(value, value < 9.95 ? 1 : 0);

    static string Fixed(double value, int decimals) => value.ToString("F" + decimals, CultureInfo.InvariantCulture);
}
