using System.Text.Json.Serialization;
using Journey.Owners.Trials;
using Journey.Platform.Errors;

namespace Journey.Owners.Sprints;

/// <summary>
/// What stumbles are ranked by: the outcome with its baseline, and the window in which a change is to be verified. Sighting: the log that was asked; null where none answers.
/// </summary>
internal sealed record StumbleField(SprintMeasure Outcome, Baseline Baseline, Window Verification, IReadOnlyList<Stumble> Stumbles, Sighting? Sighting = null)
{
    public const int Most = 20;

    /// <summary>Whether the outcome is left to the log: neither what is counted nor how many is said.</summary>
    [JsonIgnore]
    public bool AsksForOutcome => Outcome is { Numerator: "", Denominator: "" } && Baseline is { Numerator: 0, Denominator: 0 };

    public void Check(DateOnly today)
    {
        var violations = new Violations();
        Check(violations, today);
        violations.ThrowIfAny();
    }

    public void Check(Violations violations, DateOnly today)
    {
        Outcome.Check(violations, "outcome");
        Baseline.Check(violations, "baseline", today);
        Verification.Check(violations, "verification");
        violations.Require(Baseline.Window.Until <= Verification.From, "verification", "It begins when the baseline has closed.");
        violations.Require(Stumbles.Count is >= 1 and <= Most && Stumbles.Select(stumble => stumble.Element).Distinct().Count() == Stumbles.Count, "stumbles", $"1 to {Most}, each of another element.");
        for (var at = 0; at < Stumbles.Count; at++)
        {
            Stumbles[at].Check(violations, $"stumbles[{at}]");
        }
    }

    public IReadOnlyList<RankedStumble> Ranked() => RankedStumble.Of(Outcome, Baseline, Verification, Stumbles);
}
