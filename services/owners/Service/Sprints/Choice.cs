using System.Text.Json.Serialization;
using Journey.Owners.Owners;
using Journey.Platform.Errors;

namespace Journey.Owners.Sprints;

/// <summary>
/// What the first gate freezes: the outcome, its baseline, the window of the verification, the stumbles, which one of them is taken, and by which measure it will be
/// judged: the outcome, or the share that stumbles there. Anyway: why it is taken although it cannot be told; else empty.
/// </summary>
internal sealed record Choice(StumbleField Field, string Element, bool ByLeading, string Anyway)
{
    /// <summary>The measure that the hypothesis is about.</summary>
    [JsonIgnore]
    public SprintMeasure Measure => ByLeading
        ? new(
            "Share that stumbles", "customers who did not get further in time", "customers who reached it", Trials.Direction.Fall,
            Taken.Smallest ?? Field.Outcome.Smallest)
        : Field.Outcome;

    Stumble Taken => Field.Stumbles.First(stumble => stumble.Element == Element);

    public void Check(OwnedMap map, DateOnly starts, DateOnly today)
    {
        var violations = new Violations();
        Field.Check(violations, today);
        violations.Require(Field.Verification.From >= starts, "verification", "It begins with the sprint or later.");
        for (var at = 0; at < Field.Stumbles.Count; at++)
        {
            violations.Require(map.HasPlace(Field.Stumbles[at].Element), $"stumbles[{at}].element", "The map has no such element.");
        }
        violations.Require(Field.Stumbles.Any(stumble => stumble.Element == Element), "element", "One of the stumbles.");
        violations.Require(Text.IsLine(Anyway), "anyway", Text.LineRule);
        violations.ThrowIfAny();
        var taken = Field.Ranked().First(ranked => ranked.Stumble.Element == Element);
        if (!taken.IsToldBy(ByLeading) && Anyway.Trim().Length == 0)
        {
            throw new StumbleCannotBeTold(taken, ByLeading);
        }
    }
}
