using System.Text.RegularExpressions;
using System.Xml;

namespace Journey.Maps.Contracts;

/// <summary>A length of time as maps write it: an ISO 8601 duration of days, hours, minutes and seconds, such as P3D or PT36H.</summary>
public static partial class Duration
{
    /// <summary>The longest that is taken: ten years.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromDays(3_650);

    /// <summary>Reads a duration.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">The length, when it is above zero and at most <see cref="Longest"/>.</param>
    public static bool TryRead(string text, out TimeSpan length)
    {
        length = default;
        if (!Form().IsMatch(text))
        {
            return false;
        }

        length = XmlConvert.ToTimeSpan(text);
        return length > TimeSpan.Zero && length <= Longest;
    }

    [GeneratedRegex(@"\AP(?=\d|T)(\d{1,7}D)?(T(?=\d)(\d{1,7}H)?(\d{1,7}M)?(\d{1,9}(\.\d{1,3})?S)?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
