using Journey.Owners.Owners;
using Journey.Owners.Trials;
using Journey.Platform.Errors;

namespace Journey.Owners.Sprints;

/// <summary>What the fourth gate keeps and retires, once the verdict is recorded.</summary>
internal sealed record Verification(IReadOnlyList<string> Kept, IReadOnlyList<string> Retired)
{
    const int Most = 20;

    public void Check(Trial trial)
    {
        var violations = new Violations();
        violations.Require(Kept.Count <= Most && Kept.All(Text.IsName), "kept", $"At most {Most}, each of 1 to 200 characters.");
        violations.Require(Retired.Count <= Most && Retired.All(Text.IsName), "retired", $"At most {Most}, each of 1 to 200 characters.");
        violations.Require(Kept.Count > 0 || trial.Verdict?.Verdict != Verdict.Keep, "kept", "The verdict keeps something: say what.");
        violations.Require(Retired.Count > 0 || trial.Verdict?.Verdict != Verdict.Retire, "retired", "The verdict retires something: say what.");
        violations.ThrowIfAny();
        if (trial.Verdict is null)
        {
            throw new SprintNotVerified(trial.Plan.After.ReadyOn(trial.Plan.Main.LagDays));
        }
    }

    /// <summary>What a verdict says by itself, where the sprint was closed before it.</summary>
    public static Verification By(Trial trial) => trial.Verdict!.Verdict switch
    {
        Verdict.Keep => new([trial.Plan.Change], []),
        Verdict.Retire => new([], [trial.Plan.Assumption]),
        _ => new([], []),
    };
}
