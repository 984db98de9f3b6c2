using System.Globalization;
using System.Text;
using Journey.Owners.Inbox;
using Journey.Owners.Owners;

namespace Journey.Owners.Sending;

/// <summary>The mail of a morning: what waits for a person, in words.</summary>
internal static class MorningMail
{
    /// <summary>What of an inbox is told to who wants mail in this way: all that is open, or what is due today or has become late since yesterday.</summary>
    public static IReadOnlyList<InboxItem> Told(IReadOnlyList<InboxItem> items, Notice notice, DateOnly today) =>
    [
        .. items.Where(item => item.State is MarkState.Open or MarkState.Seen)
            .Where(item => notice == Notice.Daily || item.Due == today || item.Due == today.AddDays(-1)),
    ];

    public static Parcel Of(Person person, BusinessUnit unit, IReadOnlyList<InboxItem> items, DateOnly today, string portal, DateTimeOffset now)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Hello {person.Name},\r\n\r\nthis waits for you in {unit.Name}:\r\n\r\n");
        foreach (var item in items)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {When(item)}{What(item)}: {item.Title}{(item.Map.Length > 0 ? $" ({item.Map})" : "")}\r\n");
        }
        if (portal.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\r\n{portal}/units/{unit.Key}/inbox\r\n");
        }
        var things = items.Count == 1 ? "1 thing waits" : string.Create(CultureInfo.InvariantCulture, $"{items.Count} things wait");
        return Parcel.Mail(
            string.Create(CultureInfo.InvariantCulture, $"morning:{person.Id}:{today:yyyyMMdd}"), person.Notice == Notice.Daily ? "digest" : "reminder", person.Mail,
            $"{things} for you in {unit.Name}", text.ToString(), now);
    }

    static string When(InboxItem item) => item is { Due: { } day } ? string.Create(CultureInfo.InvariantCulture, $"{(item.Urgency == Urgency.Late ? "late since" : "due")} {day:yyyy-MM-dd}, ") : "";

    static string What(InboxItem item) => item.Kind switch
    {
        InboxKind.Fix => "fix",
        InboxKind.Gate => $"gate {item.Detail} of the sprint",
        InboxKind.Task => "task of the sprint",
        InboxKind.Verification => "verification of the sprint",
        InboxKind.NextAction => "next action after the sprint",
        InboxKind.Test => item.Detail == "measure" ? "test to be measured" : "test without a verdict",
        InboxKind.Review => "review of the decision",
        InboxKind.Evidence => "evidence that is missing",
        InboxKind.Grade => $"grade {item.Detail}",
        InboxKind.Drift => $"drift of {item.Detail}",
        InboxKind.Lapse => "you soon no longer answer for",
        _ => "may be out of date",
    };
}
