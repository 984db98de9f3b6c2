namespace Journey.Evidence.Stakes;

/// <summary>An estimate of a candidate fix.</summary>
/// <param name="Candidate">Id of the candidate fix.</param>
/// <param name="Days">Days of one person's work.</param>
internal sealed record EnteredEffort(string Candidate, double Days);
