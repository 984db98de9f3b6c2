using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Journey.Maps.Maps;

namespace Journey.Maps.Rpc;

/// <summary>Definitions of segments as messages.</summary>
internal static class SegmentMessages
{
    public static SegmentDraft Read(V1.SegmentDraft? draft) => draft is null ? new SegmentDraft() : new SegmentDraft(
        draft.Key, draft.Name, draft.Criteria, draft.Priority, draft.HasSize ? draft.Size : null, draft.HasShare ? draft.Share : null, draft.Source,
        draft.From, draft.Reason);

    public static V1.ListSegmentsReply Of(Page<SegmentDefinition> page) => new() { Segments = { page.Items.Select(Of) }, Next = page.Next };

    public static V1.ListSegmentVersionsReply OfVersions(Page<SegmentDefinition> page) => new() { Versions = { page.Items.Select(Of) }, Next = page.Next };

    public static V1.SegmentDefinition Of(SegmentDefinition segment)
    {
        var message = new V1.SegmentDefinition
        {
            Key = segment.Key,
            Version = segment.Version,
            Newest = segment.Newest,
            Name = segment.Name,
            Criteria = segment.Criteria,
            Priority = segment.Priority,
            Source = segment.Source,
            From = segment.From?.ToString("O", CultureInfo.InvariantCulture) ?? "",
            Reason = segment.Reason,
            CreatedAt = Timestamp.FromDateTimeOffset(segment.CreatedAt),
            CreatedBy = segment.CreatedBy,
            Maps = segment.Maps,
        };
        if (segment.Size is { } size)
        {
            message.Size = size;
        }

        if (segment.Share is { } share)
        {
            message.Share = share;
        }

        return message;
    }
}
