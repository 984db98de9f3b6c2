using Journey.Maps.Linting;

namespace Journey.Maps.Publishing;

/// <summary>A fix as it was planned when a version was published.</summary>
/// <param name="Fix">The fix.</param>
/// <param name="Candidate">The candidate fix of the map.</param>
/// <param name="Owner">Name of who was accountable; empty where nobody was.</param>
/// <param name="Due">Day by which it was to be done, yyyy-MM-dd.</param>
/// <param name="State">planned, running or done.</param>
/// <param name="Metric">Name of what shows whether it worked.</param>
/// <param name="MeasuresOutcome">Whether that is a measure of the whole journey, not of one place.</param>
internal sealed record PublishedFix(string Fix, string Candidate, string Owner, string Due, string State, string Metric, bool MeasuresOutcome)
{
    public PlannedFix AsPlanned() => new(Candidate, Owner.Length > 0, MeasuresOutcome);
}
