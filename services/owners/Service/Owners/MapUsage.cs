using Journey.Owners.Inbox;
using Journey.Owners.Sprints;
using Journey.Owners.Trials;

namespace Journey.Owners.Owners;

/// <summary>What a map has led to so far: counts, no figures of customers.</summary>
internal sealed record MapUsage(
    OwnedMap Map, int SprintsActive, int SprintsVerifying, int SprintsDone, int SprintsAbandoned, int FixesOpen, int FixesDone, int DecisionsMade, int DecisionsDrafted, int TestsRunning,
    int Kept, int Retired, int Inconclusive, int ReachedLine, int ReachedPoint, int Owned, int ToOwn)
{
    public static MapUsage Of(Ownership owned, OwnedMap map, IReadOnlyList<Sprint> sprints, IReadOnlyList<Fix> fixes, IReadOnlyList<KnownDecision> decisions, IReadOnlyList<Trial> trials)
    {
        var bundles = Bundle.Of(trials);
        var classes = fixes.Where(fix => fix.State != FixState.Dropped).Select(fix => FixLine.Of(fix, bundles).Bundle?.Class).ToList();
        return new(
            map, Sprints(SprintState.Active), Sprints(SprintState.Verifying), Sprints(SprintState.Done), Sprints(SprintState.Abandoned),
            fixes.Count(fix => fix.State is FixState.Planned or FixState.Running), fixes.Count(fix => fix.State == FixState.Done),
            decisions.Count(decision => decision.Status is "decided" or "reviewed"), decisions.Count(decision => decision.Status == "draft"),
            Trials(TrialState.Running), Trials(TrialState.Kept), Trials(TrialState.Retired), Trials(TrialState.Inconclusive),
            classes.Count(line => line == LineClass.Line), classes.Count(line => line == LineClass.PointOnly), owned.Elements.Count(element => element.Owner is not null), owned.Elements.Count);

        int Sprints(SprintState state) => sprints.Count(sprint => sprint.State == state);
        int Trials(TrialState state) => trials.Count(trial => trial.State == state);
    }
}
