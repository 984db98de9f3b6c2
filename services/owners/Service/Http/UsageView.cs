using Journey.Owners.Owners;

namespace Journey.Owners.Http;

internal sealed record SprintCounts(int Active, int Verifying, int Done, int Abandoned);

internal sealed record VerdictCounts(int Running, int Kept, int Retired, int Inconclusive);

/// <summary>What a map has led to so far. Line and point: fixes that reached the line, and those that reached their point only; owned: elements with an owner, of toOwn.</summary>
internal sealed record UsageView(
    Guid Map, string Title, int MapVersion, SprintCounts Sprints, int FixesOpen, int FixesDone, int DecisionsMade, int DecisionsDrafted, VerdictCounts Tests, int Line, int Point, int Owned, int ToOwn)
{
    public static UsageView Of(MapUsage usage) => new(
        usage.Map.Id, usage.Map.Title, usage.Map.Version, new(usage.SprintsActive, usage.SprintsVerifying, usage.SprintsDone, usage.SprintsAbandoned), usage.FixesOpen, usage.FixesDone,
        usage.DecisionsMade, usage.DecisionsDrafted, new(usage.TestsRunning, usage.Kept, usage.Retired, usage.Inconclusive), usage.ReachedLine, usage.ReachedPoint, usage.Owned, usage.ToOwn);
}

internal sealed record UsageList(IReadOnlyList<UsageView> Maps, string? Next);
