namespace Journey.Owners.Trials;

/// <summary>What makes a test weaker than it could be, and does not forbid it.</summary>
internal enum PlanWarning
{
    WindowsOverlap,

    /// <summary>Of unequal length.</summary>
    WindowsDiffer,

    /// <summary>A window holds a weekday more often than another.</summary>
    NotWholeWeeks,

    /// <summary>One window holds more holidays than the other.</summary>
    HolidaysDiffer,

    /// <summary>No measure speaks of the journey's outcome: a point may get better and the line not.</summary>
    OnlyLocal,
}
