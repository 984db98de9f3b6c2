using System.Globalization;
using Journey.Evidence.Conformance;
using Journey.Evidence.Figures;

namespace Journey.Evidence.Beliefs;

/// <summary>Where belief and observation part, in sentences that say "is the reason given for" and never "causes".</summary>
internal static class Inversions
{
    private const int MuchLower = 3;
    private const int FirstBeliefs = 3;

    public static IReadOnlyList<Inversion> Of(ReasonRanking ranking, IReadOnlyList<BelievedPain> believed, CaseBasis basis)
    {
        if (ranking.Wording == Wording.NotEnoughData)
        {
            return [];
        }

        var vital = ranking.VitalFew.ToHashSet(StringComparer.Ordinal);
        var leading = ranking.Rows.Where(row => vital.Contains(row.Reason) && (row.BelievedRank is null || row.Inversion <= -MuchLower)).Select(row => Leading(row, believed, basis));
        var unseen = believed
            .Where(pain => pain.BelievedRank <= FirstBeliefs && pain.Reasons.Count > 0 && !pain.Reasons.Any(vital.Contains))
            .Select(pain => Unseen(pain, ranking, basis));
        return [.. leading, .. unseen];
    }

    /// <summary>What may be said of the first reason, as a finding of its own.</summary>
    public static (string FindingId, string? PainPointId, string Statement)? First(ReasonRanking ranking, IReadOnlyList<BelievedPain> believed, CaseBasis basis)
    {
        if (ranking.Wording is not (Wording.Majority or Wording.Leading))
        {
            return null;
        }

        var first = ranking.Rows[0];
        var given = ranking.Wording == Wording.Majority ? "is the reason given for most coded contacts" : "is the reason given most often";
        return ($"leading:{first.Reason}", PainOf(first.Reason, believed)?.PainPointId, $"“{first.Reason}” {given}: {Share(first)}; {Findings.Where(basis)}.");
    }

    private static Inversion Leading(ObservedReason row, IReadOnlyList<BelievedPain> believed, CaseBasis basis)
    {
        var given = $"“{row.Reason}” is the reason given for {Share(row)}, place {row.ObservedRank}";
        if (row.BelievedRank is null)
        {
            return new Inversion(
                $"notOnMap:{row.Reason}", InversionKind.NotOnMap, row.Reason, null, row.ObservedRank, null,
                $"{given}, and no pain point of the map names it; {Findings.Where(basis)}.");
        }

        var pain = PainOf(row.Reason, believed)!;
        return new Inversion(
            $"believedLower:{row.Reason}", InversionKind.BelievedLower, row.Reason, pain.PainPointId, row.ObservedRank, row.BelievedRank,
            $"{given}; the map believes it in place {row.BelievedRank} (“{pain.Title}”); {Findings.Where(basis)}.");
    }

    private static Inversion Unseen(BelievedPain pain, ReasonRanking ranking, CaseBasis basis)
    {
        var row = ranking.Rows.FirstOrDefault(row => pain.Reasons.Contains(row.Reason));
        var seen = row is null ? "nobody gives its reason" : $"its reason “{row.Reason}” is given for {Share(row)}, place {row.ObservedRank}";
        return new Inversion(
            $"notSeen:{pain.PainPointId}", InversionKind.NotSeen, row?.Reason ?? pain.Reasons[0], pain.PainPointId, row?.ObservedRank, pain.BelievedRank,
            $"“{pain.Title}” is believed in place {pain.BelievedRank}, and {seen}, outside the reasons that make four fifths of contacts; {Findings.Where(basis)}.");
    }

    private static BelievedPain? PainOf(string reason, IReadOnlyList<BelievedPain> believed) => believed.FirstOrDefault(pain => pain.Reasons.Contains(reason));

    private static string Share(ObservedReason row) => string.Create(
        CultureInfo.InvariantCulture, $"{row.Share:P1} of coded contacts (95 % interval {row.Low:P1} to {row.High:P1}, {row.Contacts:N0} contacts)");
}
