namespace Journey.Maps.Decisions;

/// <summary>A decision as people write it: all of it, not only what changes.</summary>
/// <param name="Question">What is to be decided.</param>
/// <param name="InScope">What it is about.</param>
/// <param name="Deferred">What is put off.</param>
/// <param name="OutOfScope">What it is not about.</param>
/// <param name="MissingEvidence">What is not known yet.</param>
/// <param name="Options">What one could do.</param>
/// <param name="TradeOffs">What each costs.</param>
/// <param name="Absences">Which of the lists are empty on purpose.</param>
/// <param name="ChosenChange">The one change, or why none yet.</param>
/// <param name="Owner">Person who answers for it, by id.</param>
/// <param name="Claims">Claims of the map that it relies on.</param>
/// <param name="ReviewAt">Day on which it is looked at again, yyyy-MM-dd in the unit's time zone.</param>
/// <param name="KeepRetireCriterion">What would make one keep the change, and what retire it.</param>
/// <param name="MapVersion">Version of the map it is made on; 0 for the newest.</param>
/// <param name="Supersedes">Decision of the same map whose place it takes; empty for none.</param>
internal sealed record DecisionContent(
    string Question = "",
    IReadOnlyList<string>? InScope = null,
    IReadOnlyList<Deferral>? Deferred = null,
    IReadOnlyList<string>? OutOfScope = null,
    IReadOnlyList<EvidenceGap>? MissingEvidence = null,
    IReadOnlyList<string>? Options = null,
    IReadOnlyList<string>? TradeOffs = null,
    IReadOnlyList<BoundaryAbsence>? Absences = null,
    ChosenChange? ChosenChange = null,
    string Owner = "",
    IReadOnlyList<ReliedClaim>? Claims = null,
    string ReviewAt = "",
    string KeepRetireCriterion = "",
    int MapVersion = 0,
    string Supersedes = "")
{
    public IReadOnlyList<string> InScope { get; init; } = InScope ?? [];

    public IReadOnlyList<Deferral> Deferred { get; init; } = Deferred ?? [];

    public IReadOnlyList<string> OutOfScope { get; init; } = OutOfScope ?? [];

    public IReadOnlyList<EvidenceGap> MissingEvidence { get; init; } = MissingEvidence ?? [];

    public IReadOnlyList<string> Options { get; init; } = Options ?? [];

    public IReadOnlyList<string> TradeOffs { get; init; } = TradeOffs ?? [];

    public IReadOnlyList<BoundaryAbsence> Absences { get; init; } = Absences ?? [];

    public ChosenChange ChosenChange { get; init; } = ChosenChange ?? new ChosenChange();

    public IReadOnlyList<ReliedClaim> Claims { get; init; } = Claims ?? [];

    /// <summary>Everybody it names, each once.</summary>
    public IReadOnlyList<Guid> Named() => [.. MissingEvidence.Select(gap => gap.Owner).Prepend(Owner).Where(id => id.Length > 0).Select(Guid.Parse).Distinct()];
}
