namespace Journey.Evidence.Aggregates;

/// <summary>Where a case counts: its segment and the day it starts, counted from 1970 in the unit's zone.</summary>
internal readonly record struct Cell(int Segment, int Day)
{
    /// <summary>Day of a case that has no event and so no start.</summary>
    public const int NoDay = int.MinValue;
}
