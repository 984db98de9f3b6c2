using System.Text.Json.Serialization;
using Journey.Platform.Storage;

namespace Journey.Owners.Owners;

/// <summary>What the two sides of a handoff said about it. Other terms have to be confirmed anew by both.</summary>
internal sealed class HandoffAgreement : IUnitOwned
{
    public Guid UnitId { get; set; }

    public Guid MapId { get; init; }

    public string HandoffId { get; init; } = "";

    [JsonInclude]
    public HandoffTerms Terms { get; private set; } = HandoffTerms.None;

    [JsonInclude]
    public Consent? Giver { get; private set; }

    [JsonInclude]
    public Consent? Receiver { get; private set; }

    // Why this is no handoff; empty while it is one.
    [JsonInclude]
    public string Dismissed { get; private set; } = "";

    [JsonInclude]
    public long Revision { get; private set; }

    public void Confirm(Side side, HandoffTerms? terms, Consent consent)
    {
        if (terms is not null && terms != Terms)
        {
            (Terms, Giver, Receiver) = (terms, null, null);
        }
        (Giver, Receiver) = side == Side.Giver ? (consent, Receiver) : (Giver, consent);
        (Dismissed, Revision) = ("", Revision + 1);
    }

    public void Dismiss(string because) => (Dismissed, Giver, Receiver, Revision) = (because, null, null, Revision + 1);

    public Consent? Holding(Side side, Handoff handoff)
    {
        var (consent, unit) = side == Side.Giver ? (Giver, handoff.From.Unit) : (Receiver, handoff.To.Unit);
        return consent is not null && string.Equals(consent.Unit, unit, StringComparison.OrdinalIgnoreCase) ? consent : null;
    }
}
