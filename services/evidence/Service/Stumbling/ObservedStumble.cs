using Journey.Evidence.Figures;

namespace Journey.Evidence.Stumbling;

/// <summary>How many are lost between a touchpoint and the next one that may not be left out (DOMAIN d13). Figures only where it is told.</summary>
/// <param name="TouchpointId">The touchpoint.</param>
/// <param name="Next">Touchpoints that may not be left out after it: reaching one of them in its time is enough.</param>
/// <param name="Status">Whether something is told.</param>
/// <param name="Reached">Cases that reached it and whose time is over.</param>
/// <param name="Lost">Of these, those that reached none of the next in its time; null where nobody reached it.</param>
/// <param name="Waiting">Cases that reached it and whose time is not over: neither lost nor got further.</param>
internal sealed record ObservedStumble(string TouchpointId, IReadOnlyList<string> Next, StumbleStatus Status, long Reached, Proportion? Lost, long Waiting)
{
    /// <summary>The same without what a viewer may not see.</summary>
    public ObservedStumble ForViewers() => new[] { Reached, Lost?.Count ?? 0, Reached - (Lost?.Count ?? 0), Waiting }.Any(n => n is > 0 and < SmallGroups.Least)
        ? this with { Status = StumbleStatus.Suppressed, Reached = 0, Lost = null, Waiting = 0 }
        : this;
}
