namespace Journey.Maps.Linting;

/// <summary>A decision that was made and stands.</summary>
/// <param name="Id">The decision.</param>
/// <param name="CandidateFix">Candidate fix that it chose; empty where it chose none of the map.</param>
/// <param name="Claims">Claims it relies on.</param>
internal sealed record StandingDecision(Guid Id, string CandidateFix, IReadOnlyList<string> Claims);
