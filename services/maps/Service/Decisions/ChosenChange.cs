namespace Journey.Maps.Decisions;

/// <summary>The one operating change that is tried, or why there is none yet.</summary>
/// <param name="What">What is changed.</param>
/// <param name="CandidateFix">Candidate fix of the map that it is; may be empty.</param>
/// <param name="NoneYetBecause">Why nothing is changed yet; empty where something is.</param>
internal sealed record ChosenChange(string What = "", string CandidateFix = "", string NoneYetBecause = "");
