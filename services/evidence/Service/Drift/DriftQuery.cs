namespace Journey.Evidence.Drift;

/// <summary>Which windows of which log are held against each other.</summary>
/// <param name="Log">Key of a log or source; null where it is to be found.</param>
/// <param name="Baseline">First day of the baseline; null for the window that had closed last when the map was verified.</param>
/// <param name="WindowDays">Days of a window; null for a week.</param>
/// <param name="AsOf">The latest window is the last that had closed then; null for now.</param>
internal sealed record DriftQuery(string? Log = null, DateOnly? Baseline = null, int? WindowDays = null, DateTimeOffset? AsOf = null)
{
    public const int Week = 7;

    /// <summary>Whether nothing else is asked than what is kept when windows close.</summary>
    public bool IsKept => Log is null && Baseline is null && WindowDays is null;
}
