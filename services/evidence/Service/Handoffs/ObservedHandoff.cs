using Journey.Evidence.Figures;

namespace Journey.Evidence.Handoffs;

/// <summary>What a log shows of one handoff (DOMAIN d7). Figures only where it is told.</summary>
/// <param name="Id">The handoff, as maps and owners name it.</param>
/// <param name="From">Touchpoint that gives.</param>
/// <param name="To">Touchpoint that receives.</param>
/// <param name="Status">Whether something is told.</param>
/// <param name="Limit">What is agreed, as an ISO 8601 duration; empty where nothing is, so that a case has as long as it is followed.</param>
/// <param name="AnyOf">Other touchpoints that may follow on the giver: reaching one of them is no miss.</param>
/// <param name="Given">Cases that reached the giver and whose time is over.</param>
/// <param name="Received">Of these, those that reached a receiver within the limit.</param>
/// <param name="Waiting">Cases whose time is not over: neither reached nor missed.</param>
/// <param name="Miss">1 - received/given; null where nobody gave.</param>
/// <param name="Transits">Cases that arrived, late ones too.</param>
/// <param name="MedianSeconds">Half of them took no longer; null where none arrived.</param>
/// <param name="Reasons">Reasons of pain points at either side; null where the map has not told where they are met.</param>
/// <param name="Asked">Cases with a contact for one of them within 72 hours after the giver; null without reasons or cases.</param>
/// <param name="Excess">Given times what is missed beyond other steps; null where there is nothing to compare with.</param>
internal sealed record ObservedHandoff(
    string Id, string From, string To, HandoffStatus Status, string Limit, IReadOnlyList<string> AnyOf, long Given, long Received, long Waiting, Proportion? Miss,
    long Transits, double? MedianSeconds, IReadOnlyList<string>? Reasons, Proportion? Asked, double? Excess)
{
    /// <summary>Customers that were lost at a handoff beyond what other steps lose.</summary>
    public static double? ExcessOf(Proportion? miss, Proportion? others) => miss is null || others is null ? null : miss.N * (miss.Share - others.Share);

    /// <summary>The handoff without what a viewer may not see.</summary>
    public ObservedHandoff ForViewers() => new[] { Given, Given - Received, Waiting }.Any(n => n is > 0 and < SmallGroups.Least)
        ? this with { Status = HandoffStatus.Suppressed, Given = 0, Received = 0, Waiting = 0, Miss = null, Transits = 0, MedianSeconds = null, Asked = null, Excess = null }
        : Asked is { Count: > 0 and < SmallGroups.Least } ? this with { Asked = null } : this;
}
