namespace Journey.Evidence.Drift;

/// <summary>Whether drift is told, of a map or of one dimension. The numbers are those of the wire.</summary>
internal enum DriftStatus
{
    Told = 1,

    /// <summary>Nothing in a log is a touchpoint of the map, and no log was named.</summary>
    NotMapped = 2,

    /// <summary>No window has closed since the map was verified.</summary>
    NoWindowSince = 3,

    /// <summary>Too little was seen in a window.</summary>
    NotEnoughData = 4,

    /// <summary>There are no two values to compare, however many are counted.</summary>
    NothingToCompare = 5,

    /// <summary>So few that they would say something about single people.</summary>
    Suppressed = 6,
}
