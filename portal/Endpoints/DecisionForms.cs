using Journey.Maps.V1;

namespace Journey.Portal.Endpoints;

/// <summary>What the form of a decision sends: lists are lines, rows are numbered, a row with nothing in it is none.</summary>
internal static class DecisionForms
{
    const int MostRows = 60;

    public static DecisionContent Read(IReadOnlyDictionary<string, string> typed)
    {
        var content = new DecisionContent
        {
            Question = typed.Or("question"),
            ChosenChange = new() { What = typed.Or("change"), CandidateFix = typed.Or("candidate"), NoneYetBecause = typed.Or("noneYet") },
            Owner = typed.Or("owner"),
            ReviewAt = typed.Or("reviewAt"),
            KeepRetireCriterion = typed.Or("criterion"),
            Supersedes = typed.Or("supersedes"),
        };
        content.InScope.Add(Lines(typed, "inScope"));
        content.OutOfScope.Add(Lines(typed, "outOfScope"));
        content.Options.Add(Lines(typed, "options"));
        content.TradeOffs.Add(Lines(typed, "tradeOffs"));
        content.Deferred.Add(Rows(typed, "deferred", "what", "trigger").Select(row => new Deferral { What = row[0], RevisitTrigger = row[1] }));
        content.MissingEvidence.Add(Rows(typed, "gap", "what", "owner", "due").Select(row => new EvidenceGap { What = row[0], Owner = row[1], Due = row[2] }));
        content.Absences.Add(Enum.GetValues<BoundaryPart>().Where(part => typed.ContainsKey($"none.{part}")).Select(part => new BoundaryAbsence { Of = part, Because = typed.Or($"none.{part}") }));
        content.Claims.Add(typed.Keys.Where(key => key.StartsWith(Claim, StringComparison.Ordinal)).Select(key => new ReliedClaim { Claim = key[Claim.Length..] }));
        return content;
    }

    const string Claim = "claim.";

    static string[] Lines(IReadOnlyDictionary<string, string> typed, string field) =>
        typed.Or(field).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    static IEnumerable<string[]> Rows(IReadOnlyDictionary<string, string> typed, string list, params string[] fields) =>
        Enumerable.Range(0, MostRows).Select(row => fields.Select(field => typed.Or($"{list}.{row}.{field}")).ToArray()).Where(row => row.Any(value => value.Length > 0));
}
