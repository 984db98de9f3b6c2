using Journey.Maps.Contracts;
using Journey.Owners.Owners;

namespace Journey.Owners.Http;

/// <summary>How customer experience management differs from the map, why the two are read together, and what of it is connected.</summary>
internal sealed record ImprovementView(
    string Concept, string Difference, string WhyReadTogether, int MapVersion, DateTimeOffset AsOf,
    ImprovementNumbers Numbers, IReadOnlyList<PainPointView> PainPoints, IReadOnlyList<string> NotConnected)
{
    public static ImprovementView Of(ImprovementSystem system) => new(
        AdjacentConcepts.CustomerExperienceManagement.Name,
        AdjacentConcepts.CustomerExperienceManagement.Difference,
        AdjacentConcepts.CustomerExperienceManagement.WhyReadTogether,
        system.MapVersion, system.AsOf, ImprovementNumbers.Of(system.PainPoints, !system.NotConnected.Contains("fixes")), [.. system.PainPoints.Select(PainPointView.Of)],
        system.NotConnected);
}

internal sealed record ImprovementNumbers(int PainPoints, int WithCandidateFix, int WithOwner, int? WithRunningFix)
{
    public static ImprovementNumbers Of(IReadOnlyList<PainPointState> pains, bool fixesConnected) => new(
        pains.Count, pains.Count(pain => pain.CandidateFixes > 0), pains.Count(pain => pain.Owner is not null),
        fixesConnected ? pains.Count(pain => pain.HasRunningFix) : null);
}

internal sealed record PainPointView(string Id, string Title, int CandidateFixes, PersonView? Owner, IReadOnlyList<FixView> Fixes)
{
    public static PainPointView Of(PainPointState pain) =>
        new(pain.Id, pain.Title, pain.CandidateFixes, pain.Owner is { } owner ? PersonView.Of(owner) : null, [.. pain.Fixes.Select(FixView.Of)]);
}
