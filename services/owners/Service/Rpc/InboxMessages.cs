using Journey.Owners.Inbox;
using Journey.Owners.V1;
using Journey.Platform.Errors;

namespace Journey.Owners.Rpc;

internal static class InboxMessages
{
    public static V1.InboxItem ToMessage(this Inbox.InboxItem item) => new()
    {
        Key = item.Key,
        Kind = (V1.InboxKind)((int)item.Kind + 1),
        MapId = item.MapId.ToString(),
        MapTitle = item.Map,
        ElementId = item.Element,
        Subject = item.Subject,
        Title = item.Title,
        Detail = item.Detail,
        Due = item.Due is { } due ? TestMessages.Day(due) : "",
        Urgency = (V1.Urgency)((int)item.Urgency + 1),
        State = (V1.MarkState)((int)item.State + 1),
        Until = item.Until is { } until ? TestMessages.Day(until) : "",
    };

    public static V1.AwaitedEvidence ToMessage(this Inbox.AwaitedEvidence gap) => new()
    {
        DecisionId = gap.DecisionId.ToString(),
        Place = gap.Place,
        What = gap.What,
        PersonId = gap.PersonId?.ToString() ?? "",
        Person = gap.Person,
        Due = gap.Due is { } due ? TestMessages.Day(due) : "",
        Done = gap.IsDone,
        Late = gap.IsLate,
    };

    public static MarkOrder ToOrder(this MarkInboxRequest request)
    {
        var violations = new Violations();
        var order = new MarkOrder(
            [.. request.Keys], TestRequests.Value<Inbox.MarkState>(violations, "state", (int)request.State), FixMessages.Day(violations, "until", request.Until));
        violations.ThrowIfAny();
        return order;
    }

    public static Owners.Notice ToNotice(this V1.Notice notice)
    {
        var violations = new Violations();
        var read = notice == V1.Notice.Unspecified ? Owners.Notice.Daily : TestRequests.Value<Owners.Notice>(violations, "notice", (int)notice);
        violations.ThrowIfAny();
        return read;
    }
}
