namespace Journey.Maps.Linting;

/// <summary>A candidate fix that is planned.</summary>
/// <param name="Candidate">The candidate fix of the map.</param>
/// <param name="HasOwner">Whether somebody is accountable for it now.</param>
/// <param name="MeasuresOutcome">Whether its measure is one of the whole journey, not of one place.</param>
internal sealed record PlannedFix(string Candidate, bool HasOwner, bool MeasuresOutcome);
