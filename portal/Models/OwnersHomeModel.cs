using Journey.Owners.V1;

namespace Journey.Portal.Models;

/// <summary>The people and teams of a unit, how much nobody answers for, and what is being mended; null what did not come in time.</summary>
public sealed record OwnersHomeModel(Frame Frame, IReadOnlyList<Person>? People, IReadOnlyList<Team>? Teams, int? Gaps, IReadOnlyList<Fix>? Fixes)
{
    public int Running => Fixes?.Count(fix => fix.State == FixState.Running) ?? 0;

    public int Overdue => Fixes?.Count(fix => fix.Overdue) ?? 0;
}
