namespace Journey.Owners.Owners;

/// <summary>A handoff as it stands: who answers on either side, what each has confirmed, and what is missing.</summary>
internal sealed record OwnedHandoff(
    Handoff Handoff, Colleague? Giver, Colleague? Receiver, Consent? GiverConsent, Consent? ReceiverConsent, Consent? GiverLost, Consent? ReceiverLost, OwnedElement? Owned)
{
    public HandoffState State => (Handoff.IsDismissed, GiverConsent, ReceiverConsent) switch
    {
        (true, _, _) => HandoffState.Dismissed,
        (_, null, null) => HandoffState.Derived,
        (_, not null, not null) => HandoffState.Confirmed,
        (_, not null, _) when Handoff.Terms.ToCustomer => HandoffState.Confirmed,
        _ => HandoffState.HalfConfirmed,
    };
}
