namespace Journey.Owners.Owners;

/// <summary>A handoff as it stands: who answers on either side, what they agreed on, and what is missing.</summary>
internal sealed record OwnedHandoff(
    Handoff Handoff, HandoffTerms Terms, Colleague? Giver, Colleague? Receiver, Consent? GiverConsent, Consent? ReceiverConsent, string Dismissed, OwnedElement? Owned)
{
    public HandoffState State => (Dismissed, GiverConsent, ReceiverConsent) switch
    {
        ({ Length: > 0 }, _, _) => HandoffState.Dismissed,
        (_, null, null) => HandoffState.Derived,
        (_, not null, not null) => HandoffState.Confirmed,
        (_, not null, _) when Terms.ToCustomer => HandoffState.Confirmed,
        _ => HandoffState.HalfConfirmed,
    };
}
