using System.Text.Json;
using Journey.Owners.Owners;

namespace Journey.Owners.Http;

/// <summary>What one side confirms: giver or receiver. Without terms it agrees to what is kept; others have to be confirmed anew by the other side.</summary>
internal sealed record NewConfirmation(Side Side, TermsView? Terms);

internal sealed record NewDismissal(string Because);

/// <summary>What is handed over, within what time (ISO 8601), what shows that it failed, and whether the customer receives.</summary>
internal sealed record TermsView(string? Payload, string? Limit, string? FailureSignal, bool? ToCustomer)
{
    public HandoffTerms ToTerms() => HandoffTerms.Of(Payload ?? "", Limit ?? "", FailureSignal ?? "", ToCustomer == true);
}

internal sealed record SideView(string Element, string Name, string Unit, string Channel, PersonView? Owner, string? ConfirmedBy, DateTimeOffset? ConfirmedAt)
{
    public static SideView Of(LineTouchpoint touchpoint, Colleague? owner, Consent? consent) => new(
        touchpoint.Id, touchpoint.Name, touchpoint.Unit, touchpoint.Channel, owner is null ? null : PersonView.Of(owner), consent?.Name, consent?.At);
}

/// <summary>A handoff derived from the map. State: derived, halfConfirmed, confirmed or dismissed.</summary>
internal sealed record HandoffView(
    string Id, string Title, SideView Giver, SideView Receiver, bool ChangesUnit, bool ChangesChannel, TermsView Terms, string State, string? Dismissed, ElementView? Owned)
{
    public static HandoffView Of(OwnedHandoff owned) => new(
        owned.Handoff.Id, owned.Handoff.Title,
        SideView.Of(owned.Handoff.From, owned.Giver, owned.GiverConsent), SideView.Of(owned.Handoff.To, owned.Receiver, owned.ReceiverConsent),
        owned.Handoff.ChangesUnit, owned.Handoff.ChangesChannel,
        new(owned.Terms.Payload, owned.Terms.Limit, owned.Terms.FailureSignal, owned.Terms.ToCustomer),
        JsonNamingPolicy.CamelCase.ConvertName(owned.State.ToString()), owned.Dismissed.Length > 0 ? owned.Dismissed : null,
        owned.Owned is null ? null : ElementView.Of(owned.Owned));
}

/// <summary>Changes of the operating unit from one touchpoint to the next, the places where it could change, and the share; no share without places.</summary>
internal sealed record FragmentationView(int Changes, int Places, double? Share);

internal sealed record HandoffList(Guid Map, int MapVersion, DateTimeOffset AsOf, FragmentationView Fragmentation, IReadOnlyList<HandoffView> Handoffs)
{
    public static HandoffList Of(Ownership owned) => new(
        owned.MapId, owned.MapVersion, owned.AsOf,
        new(owned.Fragmentation.Changes, owned.Fragmentation.Places, owned.Fragmentation.Share), [.. owned.Handoffs.Select(HandoffView.Of)]);
}
