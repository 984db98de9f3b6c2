using Journey.Evidence.V1;
using Journey.Maps.V1;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Models;

/// <summary>A map beside the maps of its family, its segment beside the other segments, and how far they were seen to be apart.</summary>
/// <param name="Reply">What maps says.</param>
/// <param name="Definitions">Segments as they are defined today; null where maps did not answer.</param>
/// <param name="Measured">What evidence measured, a pair of segments each; null where it did not answer.</param>
public sealed record ComparedSegments(CompareSegmentsReply Reply, IReadOnlyList<SegmentDefinition>? Definitions, IReadOnlyList<CompareReply>? Measured)
{
    /// <summary>A segment as people call it: by its definition, as a map names it, or by its key.</summary>
    public string NameOf(string key) =>
        key.Length == 0 ? T("cases without a segment")
        : Definitions?.FirstOrDefault(definition => definition.Key == key)?.Name
            ?? Reply.Maps.FirstOrDefault(map => map.SegmentKey == key)?.SegmentName
            ?? Reply.Segments.FirstOrDefault(segment => segment.Segment.Key == key)?.Segment.Name
            ?? key;

    /// <summary>Segments that are defined, that maps are for, or that the log tells apart: the map's own first, then priority ones.</summary>
    public IReadOnlyList<KnownSegment> Known =>
    [
        .. Reply.Segments.Select(segment => segment.Segment.Key).Concat(Definitions?.Select(definition => definition.Key) ?? []).Concat(Seen.Select(segment => segment.Key))
            .Where(key => key.Length > 0).Distinct(StringComparer.Ordinal)
            .Select(key => new KnownSegment(
                key, NameOf(key), Definitions?.FirstOrDefault(definition => definition.Key == key), Reply.Segments.FirstOrDefault(segment => segment.Segment.Key == key),
                Seen.FirstOrDefault(segment => segment.Key == key)))
            .OrderByDescending(segment => segment.Key == Reply.Segment?.Key).ThenByDescending(segment => segment.Priority),
    ];

    /// <summary>The log that was measured in; empty where none was.</summary>
    public string LogKey => Measured?.Select(pair => pair.LogKey).FirstOrDefault(key => key.Length > 0) ?? "";

    IReadOnlyList<LogSegment> Seen => Measured?.FirstOrDefault(pair => pair.LogKey.Length > 0)?.Segments ?? (IReadOnlyList<LogSegment>)[];
}
