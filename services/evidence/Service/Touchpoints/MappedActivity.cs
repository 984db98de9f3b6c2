namespace Journey.Evidence.Touchpoints;

/// <summary>An activity of a log and what it is said to be.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Events">Events of it in the log.</param>
/// <param name="Touchpoint">Key, as it is said now.</param>
/// <param name="ReplacedBy">Key that a map holds in its place.</param>
/// <param name="Problem">noSuchTouchpoint or split.</param>
/// <param name="Proposals">Touchpoints called alike, where there is none or a problem.</param>
internal sealed record MappedActivity(
    string Activity, long Events, string? Touchpoint, string? ReplacedBy, string? Problem, IReadOnlyList<Proposal> Proposals);
