using System.Text;
using Journey.Evidence.Reading;

namespace Journey.Evidence.Previews;

/// <summary>How the times of a column are written.</summary>
/// <param name="Format">A .NET custom format; null where intake reads the form by itself.</param>
/// <param name="Share">Values that can be read so, 0 to 1.</param>
/// <param name="HasClock">Whether there are times of day.</param>
/// <param name="Ambiguous">Whether day and month could also be the other way round.</param>
internal sealed record TimeForm(string? Format, double Share, bool HasClock, bool Ambiguous)
{
    private const double Enough = .9;

    private static readonly string[] Dates =
        ["dd/MM/yyyy", "d/M/yyyy", "MM/dd/yyyy", "M/d/yyyy", "dd-MM-yyyy", "MM-dd-yyyy", "dd.MM.yy", "dd/MM/yy", "MM/dd/yy", "dd-MMM-yyyy", "dd-MMM-yy", "MMM d, yyyy", "yyyy年M月d日", "yyyy. M. d."];

    private static readonly string[] Clocks = ["", " HH:mm:ss", " HH:mm", " H:mm", " HH:mm:ss.fff", " h:mm:ss tt", " h:mm tt", " HH:mm:ss.FFFFFFF"];
    private static readonly string[] Whole = ["yyyyMMddHHmmss", "yyyyMMddHHmm", "ddd MMM dd HH:mm:ss zzz yyyy", "dd/MMM/yyyy:HH:mm:ss zzz"];

    /// <summary>The form that most of the values have; null where they are no times.</summary>
    public static TimeForm? Of(IReadOnlyList<string> values)
    {
        var texts = values.Where(value => value.Length >= 6 && value.Any(char.IsAsciiDigit)).ToList();
        if (texts.Count < Enough * values.Count || texts.Count == 0)
        {
            return null;
        }

        var own = Read(texts, null);
        if (own >= Enough && !LooksCounted(texts))
        {
            return new TimeForm(null, own, HasClocks(texts), false);
        }

        var fitting = Whole.Concat(Dates.SelectMany(_ => Clocks, (date, clock) => date + clock))
            .Where(format => Read([texts[0]], format) == 1 || Read([texts[^1]], format) == 1)
            .Select(format => (Format: format, Share: Read(texts, format))).Where(form => form.Share >= Enough).ToList();
        if (fitting.Count == 0)
        {
            return null;
        }

        var best = fitting.MaxBy(form => form.Share);
        var ambiguous = fitting.Any(form => form.Share == best.Share && form.Format != best.Format && Turned(form.Format) == Turned(best.Format) && form.Format[0] != best.Format[0]);
        return new TimeForm(best.Format, best.Share, HasClocks(texts), ambiguous);
    }

    // Bare digits are times only where they fall into this century.
    private static bool LooksCounted(List<string> texts) =>
        texts.All(text => text.All(char.IsAsciiDigit)) && !texts.All(text => text.Length == 8 ? text[..2] is "19" or "20" : text.Length is 10 or 13 && text[0] == '1');

    private static bool HasClocks(List<string> texts) => texts.Any(text => text.Contains(':', StringComparison.Ordinal)) || texts[0].All(char.IsAsciiDigit);

    private static string Turned(string format) => new([.. format.ToLowerInvariant().Where(sign => sign is not ('d' or 'm'))]);

    private static double Read(List<string> texts, string? format)
    {
        var reader = new TimeReader(format, null);
        var read = 0;
        foreach (var text in texts)
        {
            read += reader.TryRead(Encoding.UTF8.GetBytes(text), out var at) && at is >= TimeReader.Earliest and < TimeReader.Latest ? 1 : 0;
        }

        return (double)read / texts.Count;
    }
}
