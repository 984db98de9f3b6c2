using System.Text.Json;
using Journey.Owners.Owners;

namespace Journey.Owners.Http;

/// <summary>What one side confirms: giver or receiver. Terms are those that were seen: where the map has others by now, they are not confirmed.</summary>
internal sealed record NewConfirmation(Side Side, TermsView? Terms);

internal sealed record NewDismissal(string Because);

/// <summary>What is handed over, within what time (ISO 8601), what shows that it failed, and whether the customer receives.</summary>
internal sealed record TermsView(string? Payload, string? Limit, string? FailureSignal, bool? ToCustomer)
{
    public static TermsView? Of(HandoffTerms? terms) => terms is null ? null : new(terms.Payload, terms.Limit, terms.FailureSignal, terms.ToCustomer);

    public HandoffTerms ToTerms() => HandoffTerms.Of(Payload ?? "", Limit ?? "", FailureSignal ?? "", ToCustomer == true);
}

/// <summary>A side. lostBy and lostTerms: who confirmed for it, and what, before the terms or the unit became others.</summary>
internal sealed record SideView(
    string Element, string Name, string Unit, string Channel, PersonView? Owner, string? ConfirmedBy, DateTimeOffset? ConfirmedAt, string? LostBy, TermsView? LostTerms)
{
    public static SideView Of(LineTouchpoint touchpoint, Colleague? owner, Consent? consent, Consent? lost) => new(
        touchpoint.Id, touchpoint.Name, touchpoint.Unit, touchpoint.Channel, owner is null ? null : PersonView.Of(owner), consent?.Name, consent?.At, lost?.Name, TermsView.Of(lost?.Terms));
}

/// <summary>A handoff of the map. State: derived, halfConfirmed, confirmed or dismissed.</summary>
internal sealed record HandoffView(
    string Id, string Title, SideView Giver, SideView Receiver, bool ChangesUnit, bool ChangesChannel, TermsView Terms, string State, string? Dismissed, ElementView? Owned)
{
    public static HandoffView Of(OwnedHandoff owned) => new(
        owned.Handoff.Id, owned.Handoff.Title,
        SideView.Of(owned.Handoff.From, owned.Giver, owned.GiverConsent, owned.GiverLost), SideView.Of(owned.Handoff.To, owned.Receiver, owned.ReceiverConsent, owned.ReceiverLost),
        owned.Handoff.ChangesUnit, owned.Handoff.ChangesChannel,
        TermsView.Of(owned.Handoff.Terms)!,
        JsonNamingPolicy.CamelCase.ConvertName(owned.State.ToString()), owned.Handoff.IsDismissed ? owned.Handoff.Dismissal : null,
        owned.Owned is null ? null : ElementView.Of(owned.Owned));
}

/// <summary>Changes of the operating unit from one touchpoint to the next, the places where it could change, the share, and places of which one side names no unit; no share without places.</summary>
internal sealed record FragmentationView(int Changes, int Places, double? Share, int Unknown);

internal sealed record HandoffList(Guid Map, int MapVersion, DateTimeOffset AsOf, FragmentationView Fragmentation, IReadOnlyList<HandoffView> Handoffs)
{
    public static HandoffList Of(Ownership owned) => new(
        owned.MapId, owned.MapVersion, owned.AsOf,
        new(owned.Fragmentation.Changes, owned.Fragmentation.Places, owned.Fragmentation.Share, owned.Fragmentation.Unknown), [.. owned.Handoffs.Select(HandoffView.Of)]);
}
