namespace Journey.Evidence.Stumbling;

/// <summary>Whether something is told of where customers stumble. The numbers are those of the wire.</summary>
internal enum StumbleStatus
{
    Told = 1,

    /// <summary>No log has a touchpoint of the map.</summary>
    NotMapped = 2,

    /// <summary>Nobody whose time is over.</summary>
    NotEnoughData = 3,

    /// <summary>So few that they would say something about single people.</summary>
    Suppressed = 4,
}
