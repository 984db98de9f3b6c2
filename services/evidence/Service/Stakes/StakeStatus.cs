namespace Journey.Evidence.Stakes;

/// <summary>Whether what is at stake is told. The numbers are those of the wire.</summary>
internal enum StakeStatus
{
    Told = 1,

    /// <summary>No log gives reasons or has a touchpoint of the map.</summary>
    NotMapped = 2,

    /// <summary>Closed cases of fewer than seven days.</summary>
    NotEnoughData = 3,

    /// <summary>So few that they would say something about single people.</summary>
    Suppressed = 4,
}
