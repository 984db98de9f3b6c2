using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Journey.Evidence.V1;
using Journey.Portal.Text;

namespace Journey.Portal.Models;

/// <summary>Which part of a log is looked at, and what of it is drawn. All of it stands in the address, so that a link shows the same.</summary>
public sealed record PathQuery
{
    /// <summary>Only cases of this segment; null means all, empty those without one.</summary>
    public string? Segment { get; init; }

    /// <summary>First day of the starts that count, in the unit's zone.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The day after the last.</summary>
    public DateOnly? To { get; init; }

    /// <summary>A variant, by the first letters of the digest of its path.</summary>
    public string Variant { get; init; } = "";

    /// <summary>An activity that is looked at closely.</summary>
    public string Step { get; init; } = "";

    /// <summary>Share of events and steps to draw, in percent; null takes what stays readable.</summary>
    public int? Coverage { get; init; }

    public static PathQuery Of(IQueryCollection query) => new()
    {
        Segment = query.ContainsKey("segment") && query["segment"].ToString().Trim() is { Length: > 0 } segment ? segment : null,
        From = Day(query["from"]),
        To = Day(query["to"]),
        Variant = query["variant"].ToString(),
        Step = query["step"].ToString(),
        Coverage = int.TryParse(query["coverage"], NumberStyles.None, CultureInfo.InvariantCulture, out var percent) ? Math.Clamp(percent, 5, 100) : null,
    };

    public void Fill(GetPathsRequest request, Moments moments)
    {
        if (Segment is { } segment)
        {
            request.Segment = segment;
        }
        request.From = From is { } from ? Timestamp.FromDateTimeOffset(moments.Begin(from)) : null;
        request.To = To is { } to ? Timestamp.FromDateTimeOffset(moments.Begin(to)) : null;
    }

    public bool Narrowed => Cut().Any();

    /// <summary>The part of the address after the question mark, with it; empty when nothing is chosen.</summary>
    public string Text() => Written(Cut().Concat(Looks()));

    /// <summary>Only what selects cases: the same words choose them on other pages.</summary>
    public string CasesText() => Written(Cut());

    IEnumerable<(string Name, string Value)> Cut()
    {
        if (Segment is { } segment)
        {
            yield return ("segment", segment);
        }
        if (From is { } from)
        {
            yield return ("from", Iso(from));
        }
        if (To is { } to)
        {
            yield return ("to", Iso(to));
        }
    }

    IEnumerable<(string Name, string Value)> Looks()
    {
        if (Coverage is { } coverage)
        {
            yield return ("coverage", coverage.ToString(CultureInfo.InvariantCulture));
        }
        if (Variant.Length > 0)
        {
            yield return ("variant", Variant);
        }
        if (Step.Length > 0)
        {
            yield return ("step", Step);
        }
    }

    public static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    static string Written(IEnumerable<(string Name, string Value)> fields)
    {
        var text = string.Join('&', fields.Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value)}"));
        return text.Length == 0 ? "" : "?" + text;
    }

    static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
