using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Journey.Maps.Maps;

namespace Journey.Maps.Rpc;

/// <summary>What became of a map, and what is said about it, as messages.</summary>
internal static class HistoryMessages
{
    public static V1.DiffVersionsReply Of(VersionDiff diff) => new() { From = diff.From, To = diff.To, Changes = { diff.Changes.Select(Of) } };

    public static V1.ReadUnseenReply Of(Unseen unseen) => new()
    {
        SeenVersion = unseen.SeenVersion,
        SeenAt = unseen.SeenAt is { } at ? Timestamp.FromDateTimeOffset(at) : null,
        Version = unseen.Version,
        Changes = { unseen.Changes.Select(Of) },
    };

    public static V1.ListChangeSetsReply Of(Page<ChangeSet> page) => new() { ChangeSets = { page.Items.Select(Of) }, Next = page.Next };

    public static V1.ListCommentsReply Of(Page<Comment> page) => new() { Comments = { page.Items.Select(Of) }, Next = page.Next };

    public static V1.ChangeSet Of(ChangeSet set) => new()
    {
        Number = set.Number,
        LastVersion = set.LastVersion,
        Author = set.Author,
        StartedAt = Timestamp.FromDateTimeOffset(set.StartedAt),
        EndedAt = Timestamp.FromDateTimeOffset(set.EndedAt),
        Reason = set.Reason,
        ReasonGiven = set.ReasonGiven,
    };

    public static V1.Comment Of(Comment comment) => new()
    {
        CommentId = comment.Id.ToString(),
        MapId = comment.MapId.ToString(),
        Element = comment.Element,
        Text = comment.Text,
        ReplyTo = comment.ReplyTo,
        Author = comment.Author,
        At = Timestamp.FromDateTimeOffset(comment.At),
        Version = comment.Version,
        ResolvedAt = comment.ResolvedAt is { } at ? Timestamp.FromDateTimeOffset(at) : null,
        ResolvedBy = comment.ResolvedBy,
    };

    public static V1.MapChange Of(MapChange change) => new()
    {
        Kind = (V1.ChangeKind)((int)change.Kind + 1),
        Element = change.Element,
        ElementKind = change.ElementKind,
        Title = change.Title,
        Field = change.Field,
        Before = Of(change.Before),
        After = Of(change.After),
        Words = change.Words,
    };

    private static Value? Of(JsonNode? value) => value is null ? null : JsonParser.Default.Parse<Value>(value.ToJsonString(DocumentJson.Options));
}
