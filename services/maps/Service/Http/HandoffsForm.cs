using Journey.Maps.Maps;

namespace Journey.Maps.Http;

/// <summary>The handoffs of a map; <paramref name="Fragmentation"/> is absent for fewer than two touchpoints.</summary>
internal sealed record HandoffsForm(int Version, IReadOnlyList<HandoffForm> Handoffs, int Touchpoints, int OwnerChanges, int Unknown, double? Fragmentation)
{
    public static HandoffsForm Of(HandoffDesign design) => new(
        design.Version, [.. design.Handoffs.Select(HandoffForm.Of)], design.Touchpoints, design.OwnerChanges, design.Unknown, design.Fragmentation);
}

internal sealed record HandoffForm(
    string Id, string From, string To, string Title, string Giver, string Receiver, bool ChangesOwner, bool ChangesChannel, HandoffTerms? Terms,
    IReadOnlyList<HandoffGap> Gaps)
{
    public static HandoffForm Of(DesignedHandoff handoff) => new(
        handoff.Id, handoff.From.Id, handoff.To.Id, handoff.Title, handoff.From.OperatedBy, handoff.To.OperatedBy, handoff.ChangesOwner,
        handoff.ChangesChannel, handoff.Terms, handoff.Gaps);
}
