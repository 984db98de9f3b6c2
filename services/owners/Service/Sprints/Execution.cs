using Journey.Owners.Owners;
using Journey.Owners.Trials;
using Journey.Platform.Errors;

namespace Journey.Owners.Sprints;

/// <summary>What the third gate wants: the change is live, for whom and since when, what of the map it changed, who did what, and what else changed meanwhile.</summary>
internal sealed record Execution(
    DateOnly LiveOn, string Cohort, IReadOnlyList<string> Touchpoints, IReadOnlyList<string> Handoffs, IReadOnlyList<SprintTask> Tasks, IReadOnlyList<OtherChange> OtherChanges)
{
    const int Most = 50;

    public void Check(Sprint sprint, OwnedMap map, DateOnly today)
    {
        var violations = new Violations();
        violations.Require(LiveOn >= sprint.StartsOn && LiveOn <= today, "liveOn", "From the start of the sprint until today: it is live.");
        violations.Require(Text.IsName(Cohort), "cohort", Text.NameRule);
        violations.Require(Touchpoints.Count + Handoffs.Count is >= 1 and <= Most, "touchpoints", $"What the change touched: 1 to {Most} touchpoints and handoffs.");
        CheckEach(violations, "touchpoints", Touchpoints, id => map.Line.Touchpoints.Any(touchpoint => touchpoint.Id == id), "The map has no such touchpoint.");
        CheckEach(violations, "handoffs", Handoffs, id => map.Handoffs.Any(handoff => handoff.Id == id), "The map has no such handoff.");
        violations.Require(Tasks.Count is >= 1 and <= Most, "tasks", $"1 to {Most}.");
        CheckEach(violations, "tasks", Tasks, task => Text.IsName(task.What), "It says what is done, in 1 to 200 characters.");
        CheckEach(violations, "tasks", Tasks, task => sprint.Plan.Roster.Contains(task.PersonId), "Somebody of the roster does it.");
        CheckEach(violations, "tasks", Tasks, task => task.Due >= sprint.StartsOn, "It is due within the sprint or later.");
        violations.Require(OtherChanges.Count <= Most, "otherChanges", $"At most {Most}.");
        CheckEach(violations, "otherChanges", OtherChanges, change => Text.IsName(change.Id) && Text.IsName(change.What), "With an id and what changed.");
        violations.ThrowIfAny();
    }

    static void CheckEach<T>(Violations violations, string field, IReadOnlyList<T> values, Func<T, bool> holds, string rule)
    {
        for (var at = 0; at < values.Count; at++)
        {
            violations.Require(holds(values[at]), $"{field}[{at}]", rule);
        }
    }
}
