namespace Journey.Maps.Maps;

/// <summary>The grade of a claim as evidence last told it, for the wording that is shown.</summary>
internal sealed record SharedGrade(string Claim, string Grade, double Score, bool Contested);
