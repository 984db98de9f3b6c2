namespace Journey.Owners.Owners;

/// <summary>What customer experience management runs for a map, as far as it is connected.</summary>
internal sealed record ImprovementSystem(int MapVersion, DateTimeOffset AsOf, IReadOnlyList<PainPointState> PainPoints)
{
    // What has no owner in the product yet is not counted: a share of it would be a guess.
    public IReadOnlyList<string> NotConnected { get; } = ["fixes", "decisions", "outcome"];

    public static ImprovementSystem Of(Ownership ownership)
    {
        var fixes = ownership.Elements.Where(owned => owned.Element.Kind == ElementKinds.CandidateFix).CountBy(owned => owned.Element.Parent).ToDictionary();
        return new(ownership.MapVersion, ownership.AsOf,
        [
            .. ownership.Elements.Where(owned => owned.Element.Kind == ElementKinds.PainPoint)
                .Select(owned => new PainPointState(owned.Element.Id, owned.Element.Title, fixes.GetValueOrDefault(owned.Element.Id), owned.Owner)),
        ]);
    }
}
