using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Journey.Evidence.V1;
using Journey.Portal.Text;

namespace Journey.Portal.Models;

/// <summary>Which cases stand behind a number. All of it stands in the address, so that a link shows the same cases again.</summary>
public sealed record CaseQuery
{
    /// <summary>Only cases of this segment; null means all, empty those without one.</summary>
    public string? Segment { get; init; }

    /// <summary>First day of the starts that count, in the unit's zone.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The day after the last.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Only cases with a record of this reason.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Only cases with an event of this activity.</summary>
    public string Activity { get; init; } = "";

    /// <summary>With <see cref="Then"/>: only cases in which this activity is directly followed by that one.</summary>
    public string First { get; init; } = "";

    public string Then { get; init; } = "";

    /// <summary>Only cases that walked exactly these activities; empty means all.</summary>
    public IReadOnlyList<string> Variant { get; init; } = [];

    /// <summary>Values that records must have, as the name and the value with a colon between.</summary>
    public IReadOnlyList<string> Where { get; init; } = [];

    /// <summary>How cases are cut where not as the log is kept.</summary>
    public string Anchor { get; init; } = "";

    public int Days { get; init; }

    /// <summary>Only records up to this revision of the log; 0 means the newest.</summary>
    public long Revision { get; init; }

    /// <summary>Only records up to this instant, and cases open or not at it; null means the newest.</summary>
    public DateTimeOffset? AsOf { get; init; }

    public string Cursor { get; init; } = "";

    /// <summary>The same, held at what is known now: a link to it tells the same figures later.</summary>
    public CaseQuery At(long revision, Timestamp? asOf) => this with { Revision = Revision > 0 ? Revision : revision, AsOf = AsOf ?? asOf?.ToDateTimeOffset() };

    /// <summary>Whether it is held at a revision or an instant.</summary>
    public bool Held => Revision > 0 || AsOf is not null;

    public static CaseQuery Of(IQueryCollection query) => new()
    {
        Segment = query.ContainsKey("segment") ? query["segment"].ToString() : null,
        From = Day(query["from"]),
        To = Day(query["to"]),
        Reason = query["reason"].ToString(),
        Activity = query["activity"].ToString(),
        First = query["first"].ToString(),
        Then = query["then"].ToString(),
        Variant = [.. query["step"].OfType<string>()],
        Where = [.. query["where"].OfType<string>().Where(where => where.Contains(':', StringComparison.Ordinal))],
        Anchor = query["anchor"].ToString(),
        Days = (int)Math.Min(Number(query["days"]), int.MaxValue),
        Revision = Number(query["revision"]),
        AsOf = Instant(query["asOf"]),
        Cursor = query["cursor"].ToString(),
    };

    /// <summary>Only what holds figures at a revision and an instant.</summary>
    public static CaseQuery HeldOf(IQueryCollection query)
    {
        var all = Of(query);
        return new() { Revision = all.Revision, AsOf = all.AsOf };
    }

    /// <summary>The part of the address after the question mark, with it; empty when nothing is chosen.</summary>
    public string Text()
    {
        var text = string.Join('&', Fields().Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value)}"));
        return text.Length == 0 ? "" : "?" + text;
    }

    public ListCasesRequest Request(string log, Moments moments)
    {
        var request = new ListCasesRequest { LogKey = log, Activity = Activity, EdgeFrom = First, EdgeTo = Then, Reason = Reason, Cursor = Cursor, Reading = Reading };
        request.Variant.Add(Variant);
        if (Segment is { } segment)
        {
            request.Segment = segment;
        }
        request.From = From is { } from ? Timestamp.FromDateTimeOffset(moments.Begin(from)) : null;
        request.To = To is { } to ? Timestamp.FromDateTimeOffset(moments.Begin(to)) : null;
        return request;
    }

    /// <summary>How the log is read where not as it is kept; null where it is.</summary>
    public Reading? Reading
    {
        get
        {
            if (Anchor.Length == 0 && Days == 0 && !Held && Where.Count == 0)
            {
                return null;
            }
            var reading = new Reading { Anchor = Anchor, Days = Days, Revision = Revision, AsOf = AsOf is { } asOf ? Timestamp.FromDateTimeOffset(asOf) : null };
            reading.Where.Add(Where.Select(where => where.Split(':', 2)).Select(parts => new Where { Name = parts[0], Value = parts[1] }));
            return reading;
        }
    }

    /// <summary>What a form on the page must carry on, so that the case is read as it was listed.</summary>
    public IEnumerable<(string Name, string Value)> Carried() => (this with { Segment = null, From = null, To = null, Reason = "", Activity = "", First = "", Then = "", Variant = [], Cursor = "" }).Fields();

    IEnumerable<(string Name, string Value)> Fields()
    {
        if (Segment is { } segment)
        {
            yield return ("segment", segment);
        }
        foreach (var (name, value) in new[] { ("from", Iso(From)), ("to", Iso(To)), ("reason", Reason), ("activity", Activity), ("first", First), ("then", Then), ("anchor", Anchor), ("days", Plain(Days)), ("revision", Plain(Revision)), ("asOf", Exactly(AsOf)), ("cursor", Cursor) })
        {
            if (value.Length > 0)
            {
                yield return (name, value);
            }
        }
        foreach (var field in Variant.Select(step => ("step", step)).Concat(Where.Select(where => ("where", where))))
        {
            yield return field;
        }
    }

    static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    static string Exactly(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture) ?? "";

    static DateTimeOffset? Instant(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;

    static string Plain(long number) => number == 0 ? "" : number.ToString(CultureInfo.InvariantCulture);

    static long Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
