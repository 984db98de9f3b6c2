using Journey.Owners.Inbox;
using Journey.Owners.Owners;

namespace Journey.Owners.Http;

/// <summary>Who signs in as a person, where mail reaches them, and when it is sent: daily (where it is not said), reminders or none.</summary>
internal sealed record NewIdentity(string? Subject, string? Mail, Notice? Notice);

internal sealed record IdentityView(Guid Person, string? Subject, string? Mail, Notice Notice)
{
    public static IdentityView Of(Colleague colleague) =>
        new(colleague.Id, colleague.Person.Subject, colleague.Person.Mail.Length > 0 ? colleague.Person.Mail : null, colleague.Person.Notice);
}

/// <summary>
/// Something that waits. Kind: fix, gate, task, verification, nextAction, test, review, grade, drift, lapse or stale; subject: id of what it is about; detail: what is new of it.
/// Urgency: late, today, soon or notice; state: open, seen, snoozed (until a day) or done.
/// </summary>
internal sealed record InboxItemView(
    string Key, InboxKind Kind, Guid Map, string? MapTitle, string? Element, string Subject, string? Title, string? Detail, DateOnly? Due, Urgency Urgency, MarkState State, DateOnly? Until)
{
    public static InboxItemView Of(InboxItem item) => new(
        item.Key, item.Kind, item.MapId, Maybe(item.Map), Maybe(item.Element), item.Subject, Maybe(item.Title), Maybe(item.Detail), item.Due, item.Urgency, item.State, item.Until);

    static string? Maybe(string text) => text.Length > 0 ? text : null;
}

internal sealed record InboxView(Guid Person, string Name, IReadOnlyList<InboxItemView> Items, string? Next);

/// <summary>What is made of items: open, seen, snoozed (with until) or done.</summary>
internal sealed record NewMarks(IReadOnlyList<string> Items, MarkState State, DateOnly? Until)
{
    public MarkOrder ToOrder() => new(Items, State, Until);
}

internal sealed record MarkedView(int Marked);

/// <summary>What a decision was made without. Place: among those of the decision, from 0; done: who brings it has marked it; late: not done, and its day has passed.</summary>
internal sealed record AwaitedView(Guid Decision, int Place, string What, Guid? Person, string? Name, DateOnly? Due, bool Done, bool Late)
{
    public static AwaitedView Of(AwaitedEvidence gap) =>
        new(gap.DecisionId, gap.Place, gap.What, gap.PersonId, gap.Person.Length > 0 ? gap.Person : null, gap.Due, gap.IsDone, gap.IsLate);
}

internal sealed record AwaitedList(IReadOnlyList<AwaitedView> Evidence);
