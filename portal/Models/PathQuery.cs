using System.Globalization;
using Journey.Evidence.V1;
using Journey.Portal.Text;

namespace Journey.Portal.Models;

/// <summary>Which cases of a log are looked at, and what of them is drawn. All of it stands in the address, so that a link shows the same.</summary>
/// <param name="Cut">Which cases.</param>
public sealed record PathQuery(CaseQuery Cut)
{
    public static readonly PathQuery Whole = new(new CaseQuery());

    /// <summary>A variant, by the first letters of the digest of its path.</summary>
    public string Variant { get; init; } = "";

    /// <summary>An activity that is looked at closely.</summary>
    public string At { get; init; } = "";

    /// <summary>Share of events and steps to draw, in percent; null takes what stays readable.</summary>
    public int? Coverage { get; init; }

    public static PathQuery Of(IQueryCollection query)
    {
        var cut = CaseQuery.Of(query);
        // A field that was left empty asks for all cases, not for those without a segment.
        return new(cut with { Segment = cut.Segment is { Length: > 0 } segment ? segment : null, Variant = [], Activity = "", First = "", Then = "", Reason = "", Cursor = "" })
        {
            Variant = query["variant"].ToString(),
            At = query["at"].ToString(),
            Coverage = int.TryParse(query["coverage"], NumberStyles.None, CultureInfo.InvariantCulture, out var percent) ? Math.Clamp(percent, 5, 100) : null,
        };
    }

    public GetPathsRequest Request(string log, int top, Moments moments)
    {
        var cases = Cut.Request(log, moments);
        var request = new GetPathsRequest { LogKey = log, From = cases.From, To = cases.To, Top = top, Reading = cases.Reading };
        if (cases.HasSegment)
        {
            request.Segment = cases.Segment;
        }
        return request;
    }

    public bool Narrowed => Cut.Text().Length > 0;

    /// <summary>The part of the address after the question mark, with it; empty when nothing is chosen.</summary>
    public string Text()
    {
        var looks = new[] { ("coverage", Coverage?.ToString(CultureInfo.InvariantCulture) ?? ""), ("variant", Variant), ("at", At) }
            .Where(field => field.Item2.Length > 0).Select(field => $"{field.Item1}={Uri.EscapeDataString(field.Item2)}").ToList();
        var cut = Cut.Text();
        return looks.Count == 0 ? cut : (cut.Length == 0 ? "?" : cut + "&") + string.Join('&', looks);
    }

    public static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
