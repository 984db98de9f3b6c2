using Journey.Platform.Errors;

namespace Journey.Maps.Decisions;

/// <summary>What a decision lacks before it can be made (DOMAIN d6): all required set, owners active, every claim at B or better or waived.</summary>
internal static class Readiness
{
    public static IReadOnlyList<FieldViolation> Missing(DecisionContent content, DecisionFacts facts)
    {
        var violations = new Violations();
        CheckBoundary(content, facts, violations);
        violations.Require(content.Options.Count > 0, "options", "It names what one could do.");
        violations.Require(
            content.ChosenChange.What.Length > 0 || content.ChosenChange.NoneYetBecause.Length > 0, "chosenChange", "It names one operating change, or says why there is none yet.");
        CheckPerson(content.Owner, "owner", facts, violations);
        violations.Require(Day.Read(content.ReviewAt) >= facts.Today, "reviewAt", "It names the day of its review, today or later.");
        violations.Require(content.KeepRetireCriterion.Length > 0, "keepRetireCriterion", "It says what would make one keep the change, and what retire it.");
        violations.Require(content.Claims.Count > 0, "claims", "It relies on at least one claim of the map.");
        for (var i = 0; i < content.Claims.Count; i++)
        {
            Check(content.Claims[i], $"claims[{i}]", facts, violations);
        }

        violations.Require(
            content.Supersedes.Length == 0 || facts.Earlier is { Status: DecisionStatus.Decided or DecisionStatus.Reviewed },
            "supersedes", "It takes the place of a decision of the same map that was made and still stands.");
        return violations.All;
    }

    /// <summary>The claims as they are kept with the decision: where the grade is not enough, with the waiver that counts.</summary>
    public static IReadOnlyList<SeenClaim> Seen(DecisionContent content, DecisionFacts facts) =>
        [.. content.Claims.Select(relied => facts.Claims[relied.Claim]).Select(seen => seen with { Waiver = seen.IsEnough() ? null : WaiverFor(seen, facts)?.Id })];

    private static void CheckBoundary(DecisionContent content, DecisionFacts facts, Violations violations)
    {
        violations.Require(content.InScope.Count > 0, "inScope", "It names what it is about.");
        foreach (var (part, field) in new[]
        {
            (BoundaryPart.Deferred, "deferred"), (BoundaryPart.OutOfScope, "outOfScope"), (BoundaryPart.MissingEvidence, "missingEvidence"), (BoundaryPart.TradeOffs, "tradeOffs"),
        })
        {
            violations.Require(
                DecisionRules.Count(content, part) > 0 || content.Absences.Any(absence => absence.Of == part), field, "It names some, or says in absences why there are none.");
        }

        for (var i = 0; i < content.Deferred.Count; i++)
        {
            violations.Require(content.Deferred[i].RevisitTrigger.Length > 0, $"deferred[{i}].revisitTrigger", "What is deferred says what brings it back.");
        }

        for (var i = 0; i < content.MissingEvidence.Count; i++)
        {
            CheckPerson(content.MissingEvidence[i].Owner, $"missingEvidence[{i}].owner", facts, violations);
            violations.Require(content.MissingEvidence[i].Due.Length > 0, $"missingEvidence[{i}].due", "Missing evidence has a day by which it is brought.");
        }
    }

    private static void CheckPerson(string id, string field, DecisionFacts facts, Violations violations)
    {
        var person = id.Length == 0 ? null : facts.People.GetValueOrDefault(Guid.Parse(id));
        violations.Require(person is not null, field, "Somebody of the unit answers for it.");
        violations.Require(person is null or { Active: true }, field, person?.Name is { Length: > 0 } name ? $"{name} is no longer there." : "The unit has no such person.");
    }

    private static void Check(ReliedClaim relied, string place, DecisionFacts facts, Violations violations)
    {
        if (!facts.Claims.TryGetValue(relied.Claim, out var seen))
        {
            violations.Add(place, $"Version {facts.Newest} of the map does not make this claim in these words any more.");
        }
        else if (!seen.IsEnough() && WaiverFor(seen, facts) is null)
        {
            violations.Add(place, $"Its grade is {seen.Grade}. It needs B or better, or a waiver that an approver signs.");
        }
    }

    private static Waiver? WaiverFor(SeenClaim seen, DecisionFacts facts) => facts.Waivers
        .Where(waiver => waiver.Claim == seen.Claim && waiver.StatementVersion == seen.StatementVersion && waiver.CountsOn(facts.Today))
        .MaxBy(waiver => waiver.Until);
}
