using Journey.Maps.V1;
using Journey.Platform.Errors;
using Journey.Portal.Text;

namespace Journey.Portal.Models;

/// <summary>What the lint rules say of a map; null where a part that they ask did not answer.</summary>
public sealed record LintModel(MapView View, LintMapReply? Report, IReadOnlyList<Decision>? Decisions)
{
    public IReadOnlyList<FieldViolation> Wrong { get; init; } = [];

    /// <summary>What would hold it back if it were published now; null where that is not known right now.</summary>
    public CheckGateReply? Gate { get; init; }

    /// <summary>The newest review; null where none was asked for.</summary>
    public VersionReview? Review { get; init; }

    /// <summary>What was published, newest first.</summary>
    public IReadOnlyList<PublicationSummary> Publications { get; init; } = [];

    /// <summary>Rows of required content of which the map lacks something.</summary>
    public IReadOnlyList<string> Lacking => [.. (Gate?.Blocks ?? []).Select(PublicationWords.RowOf).Where(row => row.Length > 0).Distinct()];

    public bool InReview => Review is { Status: ReviewStatus.Open } review && review.Version == View.Version.Version;

    public bool MayPublish => View.Frame.MayApprove && (View.Version.Status is VersionStatus.Draft or VersionStatus.InReview) && Gate is { Blocks.Count: 0 };

    public PublicationSummary? Shown => Publications.FirstOrDefault(publication => publication.Status == PublicationStatus.Published);

    /// <summary>The rule whose waiver was refused.</summary>
    public string WrongAt { get; init; } = "";

    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

    /// <summary>Findings by rule, in the order of the rules.</summary>
    public IReadOnlyList<LintGroup> Groups(LintSeverity severity) =>
    [
        .. from rule in Report?.Rules ?? []
           where rule.Severity == severity && rule.Outcome == RuleOutcome.Failed
           select new LintGroup(rule, [.. Report!.Findings.Where(finding => finding.Rule == rule.Rule)]),
    ];

    /// <summary>What holds the map back: rules that block and are not waived.</summary>
    public int Stops => Groups(LintSeverity.Error).Count(group => !group.IsWaived);

    public int Warns => Groups(LintSeverity.Warning).Count(group => !group.IsWaived);

    public int FailedWeight => (Report?.Rules ?? []).Where(rule => rule.Outcome == RuleOutcome.Failed).Sum(rule => rule.Weight);

    public int AllWeight => (Report?.Rules ?? []).Where(rule => rule.Outcome is RuleOutcome.Failed or RuleOutcome.Passed).Sum(rule => rule.Weight);

    /// <summary>Decisions on which a waiver can be signed.</summary>
    public IEnumerable<Decision> Standing => (Decisions ?? []).Where(decision => decision.Status != DecisionStatus.Superseded);

    public Waiver? WaiverOf(LintGroup group) => (Decisions ?? []).SelectMany(decision => decision.Waivers).FirstOrDefault(waiver => waiver.WaiverId == group.Waiver);
}
