namespace Journey.Evidence.Figures;

/// <summary>What starts on a day of the unit's zone.</summary>
internal sealed record DayCount(DateOnly Date, long Records, long Cases);
