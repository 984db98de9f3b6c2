using System.Globalization;

namespace Evidence.Tests;

/// <summary>What is asked of a log, as an address and as a plain rule.</summary>
internal sealed record PlainQuery
{
    public string? Anchor { get; init; }

    public string? End { get; init; }

    public int? Days { get; init; }

    public bool EachAnchor { get; init; }

    public int? Gap { get; init; }

    public string? Segment { get; init; }

    public long? From { get; init; }

    public long? To { get; init; }

    public long? AsOf { get; init; }

    public string? Where { get; init; }

    /// <summary>Name of the values by which a log has its segments.</summary>
    public string SegmentBy { get; init; } = "segment";

    public bool Cuts => Anchor is not null || End is not null || Gap is not null;

    /// <summary>The options, without those that the log itself has.</summary>
    public string Options(PlainQuery own) => string.Join('&', new (string Name, string? Value)[]
    {
        ("anchor", Anchor == own.Anchor ? null : Anchor), ("end", End == own.End ? null : End), ("days", Days == own.Days ? null : Text(Days)),
        ("caseRule", EachAnchor == own.EachAnchor ? null : EachAnchor ? "anchor" : "source"), ("gap", Gap == own.Gap ? null : Text(Gap)),
        ("segment", Segment), ("from", From is null ? null : PlainRecord.Iso(From)), ("to", To is null ? null : PlainRecord.Iso(To)),
        ("asOf", AsOf is null ? null : PlainRecord.Iso(AsOf)), ("where", Where),
    }.Where(option => option.Value is not null).Select(option => $"{option.Name}={Uri.EscapeDataString(option.Value!)}"));

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
