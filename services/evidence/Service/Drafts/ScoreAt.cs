namespace Journey.Evidence.Drafts;

/// <summary>What customers score at an activity, on one scale.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Scale">As the source names it, for example 1-5.</param>
/// <param name="N">Scores that count.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="Valence">The mean from -2 to 2. A scale that is a metric and no emotion has none and is not here.</param>
internal sealed record ScoreAt(string Activity, string Scale, long N, double Mean, double Valence);
