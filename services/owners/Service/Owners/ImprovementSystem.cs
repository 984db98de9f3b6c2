namespace Journey.Owners.Owners;

/// <summary>What customer experience management runs for a map, as far as it is connected.</summary>
internal sealed record ImprovementSystem(int MapVersion, DateTimeOffset AsOf, IReadOnlyList<PainPointState> PainPoints, IReadOnlyList<string> NotConnected)
{
    // What has no owner in the product yet is not counted: a share of it would be a guess.
    static IEnumerable<string> Missing(bool fixes) => fixes ? ["decisions", "outcome"] : ["fixes", "decisions", "outcome"];

    public static ImprovementSystem Of(Ownership ownership, IReadOnlyList<PlannedFix> fixes)
    {
        var candidates = ownership.Elements.Where(owned => owned.Element.Kind == ElementKinds.CandidateFix).CountBy(owned => owned.Element.Parent).ToDictionary();
        var planned = fixes.Where(fix => fix.PainPoint.Length > 0).ToLookup(fix => fix.PainPoint);
        return new(
            ownership.MapVersion, ownership.AsOf,
            [
                .. ownership.Elements.Where(owned => owned.Element.Kind == ElementKinds.PainPoint)
                    .Select(owned => new PainPointState(owned.Element.Id, owned.Element.Title, candidates.GetValueOrDefault(owned.Element.Id), owned.Owner, [.. planned[owned.Element.Id]])),
            ],
            [.. Missing(fixes.Count > 0)]);
    }
}
