using Journey.Maps.Maps;
using Journey.Platform.Errors;

namespace Journey.Maps.Decisions;

/// <summary>What a draft must hold, so that it can be kept. What it needs to be made is told by <see cref="Readiness"/>.</summary>
internal static class DecisionRules
{
    private const int Most = 50;
    private const int Longest = 500;

    /// <summary>The draft as it is kept: made on a version, each claim in a wording.</summary>
    public static DecisionContent Settle(DecisionContent draft, MapVersion map)
    {
        var wordings = map.Document.Claims.ToDictionary(claim => claim.Id, claim => claim.StatementVersion);
        var violations = new Violations();
        var found = new Findings(violations);
        CheckTexts(draft, found);
        found.Require(IsId(draft.Owner), "owner", "It must be the id of a person.");
        found.Require(IsId(draft.Supersedes), "supersedes", "It must be the id of a decision.");
        Day.Check(draft.ReviewAt, "reviewAt", found);
        found.Each(draft.MissingEvidence, "missingEvidence", Most, (gap, place) =>
        {
            found.Text(gap.What, $"{place}.what", Longest);
            found.Require(IsId(gap.Owner), $"{place}.owner", "It must be the id of a person.");
            Day.Check(gap.Due, $"{place}.due", found);
        });
        found.Each(draft.Claims, "claims", Most, (relied, place) =>
        {
            var known = wordings.TryGetValue(Labels.Spell(relied.Claim), out var wording);
            found.Require(known, $"{place}.claim", $"Version {map.Version} of the map has no claim '{relied.Claim}'.");
            found.Require(relied.StatementVersion == 0 || relied.StatementVersion == wording, $"{place}.statementVersion", $"On version {map.Version} of the map it is {wording}.");
            found.Require(draft.Claims.Count(other => Labels.Spell(other.Claim) == Labels.Spell(relied.Claim)) == 1, $"{place}.claim", "It stands there twice.");
        });
        CheckChange(draft.ChosenChange, map.Document, found);
        violations.ThrowIfAny("The decision cannot be kept as it is.");
        return draft with
        {
            MapVersion = map.Version,
            Owner = Labels.Spell(draft.Owner),
            Supersedes = Labels.Spell(draft.Supersedes),
            ChosenChange = draft.ChosenChange with { CandidateFix = Labels.Spell(draft.ChosenChange.CandidateFix) },
            Claims = [.. draft.Claims.Select(relied => Labels.Spell(relied.Claim)).Select(claim => new ReliedClaim(claim, wordings[claim]))],
        };
    }

    public static void CheckReview(string note)
    {
        var violations = new Violations();
        new Findings(violations).Text(note, "note", 2_000);
        violations.ThrowIfAny();
    }

    private static void CheckTexts(DecisionContent draft, Findings found)
    {
        found.Text(draft.Question, "question", Longest);
        found.Optional(draft.KeepRetireCriterion, "keepRetireCriterion", 1_000);
        foreach (var (list, name) in new[] { (draft.InScope, "inScope"), (draft.OutOfScope, "outOfScope"), (draft.Options, "options"), (draft.TradeOffs, "tradeOffs") })
        {
            found.Each(list, name, Most, (text, place) => found.Text(text, place, Longest));
        }

        found.Each(draft.Deferred, "deferred", Most, (deferral, place) =>
        {
            found.Text(deferral.What, $"{place}.what", Longest);
            found.Optional(deferral.RevisitTrigger, $"{place}.revisitTrigger", Longest);
        });
        found.Each(draft.Absences, "absences", Most, (absence, place) =>
        {
            found.Named(absence.Of, $"{place}.of");
            found.Text(absence.Because, $"{place}.because", Longest);
            found.Require(absence.Of is not { } part || Count(draft, part) == 0, $"{place}.of", "The decision holds some of these.");
        });
    }

    private static void CheckChange(ChosenChange change, MapDocument map, Findings found)
    {
        found.Optional(change.What, "chosenChange.what", Longest);
        found.Optional(change.NoneYetBecause, "chosenChange.noneYetBecause", Longest);
        var isNone = change.NoneYetBecause.Length > 0;
        found.Require(!isNone || (change.What.Length == 0 && change.CandidateFix.Length == 0), "chosenChange", "It holds one change, or says why there is none yet.");
        found.Require(
            change.CandidateFix.Length == 0 || map.CandidateFixes.Any(fix => fix.Id == Labels.Spell(change.CandidateFix)),
            "chosenChange.candidateFix", $"The map has no candidate fix '{change.CandidateFix}'.");
    }

    public static int Count(DecisionContent content, BoundaryPart part) => part switch
    {
        BoundaryPart.Deferred => content.Deferred.Count,
        BoundaryPart.OutOfScope => content.OutOfScope.Count,
        BoundaryPart.MissingEvidence => content.MissingEvidence.Count,
        BoundaryPart.TradeOffs => content.TradeOffs.Count,
        _ => 0,
    };

    private static bool IsId(string text) => text.Length == 0 || Guid.TryParseExact(text, "D", out _);
}
