using Journey.Maps.Contracts;
using Journey.Platform.Errors;

namespace Journey.Owners.Owners;

/// <summary>What two sides agree on: what is handed over, within what time (ISO 8601), and what shows that it failed. What goes to the customer has no receiving unit.</summary>
internal sealed record HandoffTerms(string Payload, string Limit, string FailureSignal, bool ToCustomer)
{
    public static readonly HandoffTerms None = new("", "", "", false);

    public static HandoffTerms Of(string payload, string limit, string failureSignal, bool toCustomer)
    {
        var violations = new Violations();
        violations.Require(Text.IsLine(payload), "payload", Text.LineRule);
        violations.Require(limit.Length == 0 || Duration.TryRead(limit, out _), "limit", "A length of time as PT4H or P2D, at most ten years.");
        violations.Require(Text.IsLine(failureSignal), "failureSignal", Text.LineRule);
        violations.ThrowIfAny();
        return new(payload.Trim(), limit, failureSignal.Trim(), toCustomer);
    }
}
