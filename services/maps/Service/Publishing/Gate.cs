using Journey.Maps.Linting;
using Journey.Maps.Maps;

namespace Journey.Maps.Publishing;

/// <summary>What must hold of a version before it is published: the rules of severity error, its required content, a reason for every change, and no review that speaks against it.</summary>
internal static class Gate
{
    /// <param name="map">The version.</param>
    /// <param name="published">Number of the published version; 0 where none is.</param>
    /// <param name="lint">What the rules say of it.</param>
    /// <param name="missing">What it lacks of its required content.</param>
    /// <param name="unexplained">Change sets in it to which nobody gave a reason.</param>
    /// <param name="review">Its newest review, if it has one.</param>
    /// <param name="mayAnswer">Whether the caller may answer that.</param>
    public static IReadOnlyList<GateBlock> Blocks(
        MapVersion map, int published, LintReport lint, IEnumerable<GateBlock> missing, IReadOnlyList<ChangeSet> unexplained, VersionReview? review,
        bool mayAnswer) =>
    [
        .. OfPlace(map, published),
        .. lint.Findings.Where(finding => finding is { Severity: Severity.Error, Waiver: null })
            .Select(finding => new GateBlock($"{finding.Rule}.{finding.Element}", finding.What, finding.Mend)),
        .. missing,
        .. unexplained.Select(set => new GateBlock(
            $"changeSets[{set.Number}].reason", $"Nobody has said why versions {set.Number} to {set.LastVersion} were made.", "Give the change set its reason.")),
        .. OfReview(review, mayAnswer),
    ];

    private static IEnumerable<GateBlock> OfPlace(MapVersion map, int published) =>
        map.Status is not (VersionStatus.Draft or VersionStatus.InReview) ? [new GateBlock("version", "It was published already.", "Publish a later version; this one can be restored as such.")]
        : map.Version < published ? [new GateBlock("version", $"Version {published} was published after it.", "Publish a later version; this one can be restored as such.")]
        : [];

    private static IEnumerable<GateBlock> OfReview(VersionReview? review, bool mayAnswer) => review switch
    {
        { Status: ReviewStatus.SentBack } => [new GateBlock("review", $"{review.AnsweredBy} sent this version back: {review.Answer}", "Mend it, or ask for another review.")],
        { Status: ReviewStatus.Open } when !mayAnswer => [new GateBlock("review", "Who asks for a review does not answer it.", "Let another approver publish or approve it.")],
        _ => [],
    };
}
