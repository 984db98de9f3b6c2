namespace Journey.Evidence.Drift;

/// <summary>A value in both windows.</summary>
/// <param name="Value">The channel, the reason, or the activity that was left; empty for the rare values that share a cell.</param>
/// <param name="Next">The activity that followed; empty for other dimensions.</param>
/// <param name="Baseline">How often it occurs in the baseline.</param>
/// <param name="Latest">How often in the latest window.</param>
/// <param name="Part">What it adds to the index.</param>
internal sealed record DriftRow(string Value, string Next, long Baseline, long Latest, double Part);
