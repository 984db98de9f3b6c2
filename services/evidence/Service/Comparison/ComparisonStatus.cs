namespace Journey.Evidence.Comparison;

/// <summary>Whether two segments can be compared. The numbers are those of the wire.</summary>
internal enum ComparisonStatus
{
    Told = 1,

    /// <summary>No activity of a log is a touchpoint of the map, and no log was named.</summary>
    NotMapped = 2,

    /// <summary>The log does not tell two segments apart.</summary>
    NoSegments = 3,

    /// <summary>One of them has no case.</summary>
    NotEnoughData = 4,

    /// <summary>One of them is too small to be told to the reader.</summary>
    Suppressed = 5,
}
