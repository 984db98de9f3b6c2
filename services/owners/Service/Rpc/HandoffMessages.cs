using Google.Protobuf.WellKnownTypes;
using Journey.Owners.Owners;
using Journey.Owners.V1;
using Journey.Platform.Errors;

namespace Journey.Owners.Rpc;

internal static class HandoffMessages
{
    public static ListHandoffsReply ToHandoffs(this Ownership ownership) => new()
    {
        MapVersion = ownership.MapVersion,
        AsOf = ownership.AsOf.ToTimestamp(),
        Handoffs = { ownership.Handoffs.Select(handoff => handoff.ToMessage()) },
        UnitChanges = ownership.Fragmentation.Changes,
        Places = ownership.Fragmentation.Places,
        Unknown = ownership.Fragmentation.Unknown,
    };

    public static V1.Handoff ToMessage(this OwnedHandoff owned) => new()
    {
        HandoffId = owned.Handoff.Id,
        Title = owned.Handoff.Title,
        Giver = SideOf(owned.Handoff.From, owned.Giver, owned.GiverConsent, owned.GiverLost),
        Receiver = SideOf(owned.Handoff.To, owned.Receiver, owned.ReceiverConsent, owned.ReceiverLost),
        ChangesUnit = owned.Handoff.ChangesUnit,
        ChangesChannel = owned.Handoff.ChangesChannel,
        Terms = owned.Handoff.Terms.ToMessage(),
        State = owned.State switch
        {
            Owners.HandoffState.Derived => V1.HandoffState.Derived,
            Owners.HandoffState.HalfConfirmed => V1.HandoffState.HalfConfirmed,
            Owners.HandoffState.Confirmed => V1.HandoffState.Confirmed,
            Owners.HandoffState.Dismissed => V1.HandoffState.Dismissed,
            _ => throw new InvalidOperationException("A state without a message."),
        },
        Dismissed = owned.Handoff.Dismissal,
        Owned = owned.Owned?.ToMessage(),
    };

    public static Owners.Side ToSide(this V1.Side side)
    {
        var violations = new Violations();
        violations.Require(side is V1.Side.Giver or V1.Side.Receiver, "side", "Giver or receiver.");
        violations.ThrowIfAny();
        return side == V1.Side.Giver ? Owners.Side.Giver : Owners.Side.Receiver;
    }

    public static Owners.HandoffTerms? ToTerms(this V1.HandoffTerms? terms) =>
        terms is null ? null : Owners.HandoffTerms.Of(terms.Payload, terms.Limit, terms.FailureSignal, terms.ToCustomer);

    static V1.HandoffTerms ToMessage(this Owners.HandoffTerms terms) =>
        new() { Payload = terms.Payload, Limit = terms.Limit, FailureSignal = terms.FailureSignal, ToCustomer = terms.ToCustomer };

    static HandoffSide SideOf(LineTouchpoint touchpoint, Colleague? owner, Consent? consent, Consent? lost) => new()
    {
        ElementId = touchpoint.Id,
        Name = touchpoint.Name,
        Unit = touchpoint.Unit,
        Channel = touchpoint.Channel,
        Owner = owner?.ToMessage(),
        ConfirmedBy = consent?.Name ?? "",
        ConfirmedAt = consent?.At.ToTimestamp(),
        LostBy = lost?.Name ?? "",
        LostTerms = lost?.Terms?.ToMessage(),
    };
}
