using System.Text.Json.Serialization;
using Journey.Platform.Storage;

namespace Journey.Owners.Owners;

/// <summary>What the two sides of a handoff have confirmed. What they agree on, and whether it is a handoff at all, is the map's.</summary>
internal sealed class HandoffAgreement : IUnitOwned
{
    public Guid UnitId { get; set; }

    public Guid MapId { get; init; }

    public string HandoffId { get; init; } = "";

    [JsonInclude]
    public Consent? Giver { get; private set; }

    [JsonInclude]
    public Consent? Receiver { get; private set; }

    [JsonInclude]
    public long Revision { get; private set; }

    public void Confirm(Side side, Consent consent) =>
        (Giver, Receiver, Revision) = side == Side.Giver ? (consent, Receiver, Revision + 1) : (Giver, consent, Revision + 1);

    /// <summary>What a side has confirmed, where it still holds.</summary>
    public Consent? Holding(Side side, Handoff handoff) => (side == Side.Giver ? Giver : Receiver) is { } consent && consent.Holds(side, handoff) ? consent : null;

    /// <summary>What a side has confirmed before the terms, or the unit that operates its touchpoint, became others.</summary>
    public Consent? Lost(Side side, Handoff handoff) => (side == Side.Giver ? Giver : Receiver) is { } consent && !consent.Holds(side, handoff) ? consent : null;
}
