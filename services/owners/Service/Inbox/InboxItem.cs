namespace Journey.Owners.Inbox;

/// <summary>
/// Something that waits for a person. Key: the same as long as it is the same item, with the day or revision that makes it another; Subject: id of the fix, sprint, test,
/// decision, claim or assignment; Title: as people named it; Detail: what is new of it, for programs.
/// </summary>
internal sealed record InboxItem(string Key, InboxKind Kind, Guid MapId, string Map, string Element, string Subject, string Title, string Detail, DateOnly? Due, Urgency Urgency)
{
    /// <summary>The key of an item. More: what tells it from others about the same subject.</summary>
    public static string KeyOf(InboxKind kind, string subject, DateOnly? due, string more = "") =>
        $"{kind}:{subject}{(more.Length > 0 ? $":{more}" : "")}{(due is { } day ? $":{day:yyyyMMdd}" : "")}";

    public MarkState State { get; init; }

    public DateOnly? Until { get; init; }
}
