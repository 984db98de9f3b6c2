namespace Journey.Owners.Inbox;

/// <summary>
/// Something that waits for a person. Key: the same as long as it is the same item, with the day or revision that makes it another; Subject: id of the fix, sprint, test,
/// decision, claim or assignment; Title: as people named it; Detail: what is new of it, for programs.
/// </summary>
internal sealed record InboxItem(string Key, InboxKind Kind, Guid MapId, string Map, string Element, string Subject, string Title, string Detail, DateOnly? Due, Urgency Urgency)
{
    public MarkState State { get; init; }

    public DateOnly? Until { get; init; }
}
