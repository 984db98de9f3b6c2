using Journey.Evidence.Figures;

namespace Journey.Evidence.Http;

/// <summary>What figures were read of, with the log's own rule filled in.</summary>
internal sealed record WindowView(
    DateTimeOffset? From, DateTimeOffset? To, string? Segment, string? Anchor, long? Days, string? End, string? CaseRule, long? GapSeconds, IReadOnlyList<string>? Where)
{
    public static WindowView Of(Asked asked)
    {
        var read = ReadOf.Of(asked);
        return new WindowView(
            read.From, read.To, asked.Query.Segment, read.Anchor, read.Days, read.End, read.CaseRule, read.GapSeconds,
            asked.Query.Where.Count == 0 ? null : [.. asked.Query.Where.Select(where => where.ToString())]);
    }
}
