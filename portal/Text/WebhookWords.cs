using Journey.Portal.Models;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Text;

/// <summary>The words for webhooks and what was sent to them.</summary>
internal static class WebhookWords
{
    public static string Of(string state) => state switch
    {
        "waiting" => T("Waiting"),
        "delivered" => T("Delivered"),
        "failed" => T("Given up"),
        _ => T("All"),
    };

    public static string Tone(string state) => state switch
    {
        "delivered" => "hold",
        "failed" => "bad",
        _ => "warn",
    };

    public static string Events(Webhook webhook) => webhook.Events.Count == 0 ? T("every event") : string.Join(T(", "), webhook.Events);

    /// <summary>What came of an attempt: the answer, else why there was none.</summary>
    public static string Of(DeliveryAttempt attempt) => (attempt.Status, attempt.Error) switch
    {
        ({ } status, null) => T("answered {0} in {1} ms", status, Figures.Count(attempt.Milliseconds)),
        ({ } status, var why) => T("answered {0} in {1} ms: {2}", status, Figures.Count(attempt.Milliseconds), why),
        (null, var why) => T("no answer in {0} ms: {1}", Figures.Count(attempt.Milliseconds), why ?? T("not known")),
    };
}
