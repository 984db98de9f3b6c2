using Journey.Owners.V1;
using Journey.Portal.Html;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Text;

/// <summary>The words for what waits: what to do, at what, and where.</summary>
internal static class InboxWords
{
    /// <summary>What to do.</summary>
    public static string Do(InboxItem item) => item.Kind switch
    {
        InboxKind.Fix => T("Bring the fix to its end"),
        InboxKind.Gate => T("Pass gate {0} of the sprint", item.Detail),
        InboxKind.Task => T("Do the task"),
        InboxKind.Verification => T("Verify the sprint"),
        InboxKind.NextAction => T("Do what was said to be next"),
        InboxKind.Test when item.Detail == "measure" => T("Measure the test"),
        InboxKind.Test => T("Record the verdict of the test"),
        InboxKind.Review => T("Look at the decision again"),
        InboxKind.Evidence => T("Bring the evidence that is missing"),
        InboxKind.Grade => T("Look at a claim whose grade has changed"),
        InboxKind.Drift => T("Look at what customers do now"),
        InboxKind.Lapse => T("Name who follows"),
        InboxKind.Stale => T("Say whether it is still true"),
        _ => "",
    };

    public static string Of(Urgency urgency) => urgency switch
    {
        Urgency.Late => T("Late"),
        Urgency.Today => T("Today"),
        Urgency.Soon => T("Soon"),
        _ => T("When you can"),
    };

    public static string Tone(Urgency urgency) => urgency == Urgency.Late ? "bad" : urgency == Urgency.Today ? "warn" : "";

    /// <summary>Where it is done.</summary>
    public static string Address(string unit, InboxItem item) => item.Kind switch
    {
        InboxKind.Fix => Addresses.Fix(unit, item.Subject),
        InboxKind.Gate or InboxKind.Task or InboxKind.Verification or InboxKind.NextAction => Addresses.Sprint(unit, item.Subject),
        InboxKind.Test => Addresses.Test(unit, item.Subject),
        InboxKind.Review or InboxKind.Evidence => Addresses.MapDecision(unit, item.MapId, item.Subject),
        InboxKind.Grade => Addresses.Claim(unit, item.MapId, item.Subject),
        InboxKind.Lapse => Addresses.Owners(unit, item.MapId),
        _ => Addresses.Map(unit, item.MapId),
    };
}
