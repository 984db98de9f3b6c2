using Journey.Owners.Owners;
using Journey.Owners.Trials;
using Journey.Platform.Errors;

namespace Journey.Owners.Sprints;

/// <summary>What the second gate registers before anybody meets the change: the test that says it, where its bounds are, the design, and who takes part.</summary>
internal sealed record Hypothesis(
    Guid TestId, IReadOnlyList<string> InScope, IReadOnlyList<string> OutOfScope, IReadOnlyList<string> Deferred, string Design, IReadOnlyList<Guid> People)
{
    const int MostLines = 20;

    /// <summary>Refuses what the first gate or the roster does not hold.</summary>
    public void Check(Sprint sprint, Trial trial)
    {
        var (violations, choice) = (new Violations(), sprint.Choice!);
        var (plan, measure) = (trial.Plan, choice.Measure);
        violations.Require(trial.MapId == sprint.MapId, "test", "A test of a fix of the sprint's map.");
        violations.Require(trial.Verdict is null, "test", "A test that has no verdict yet.");
        violations.Require(plan.Baseline == choice.Field.Baseline.Window, "test", "Its baseline is the window that the first gate froze.");
        violations.Require(plan.After == choice.Field.Verification, "test", "Its after window is the verification window that the first gate fixed.");
        violations.Require(plan.Main.Kind == MetricKind.Proportion && plan.Main.Direction == measure.Direction, "test", "Its first measure is a share that moves as the first gate says.");
        violations.Require(Math.Abs(plan.Main.Smallest - measure.Smallest) < 1e-9, "test", "Its smallest effect is that of the first gate.");
        CheckLines(violations, "inScope", InScope, least: 1);
        CheckLines(violations, "outOfScope", OutOfScope, least: 0);
        CheckLines(violations, "deferred", Deferred, least: 0);
        violations.Require(Design.Trim().Length > 0 && Text.IsNote(Design), "design", Text.NoteRule);
        violations.Require(People.Count > 0 && People.All(sprint.Plan.Roster.Contains), "people", "At least one, of the roster.");
        violations.ThrowIfAny();
    }

    static void CheckLines(Violations violations, string field, IReadOnlyList<string> lines, int least) =>
        violations.Require(lines.Count >= least && lines.Count <= MostLines && lines.All(Text.IsName), field, $"{least} to {MostLines}, each of 1 to 200 characters.");
}
