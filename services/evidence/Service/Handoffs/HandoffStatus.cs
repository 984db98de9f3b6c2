namespace Journey.Evidence.Handoffs;

/// <summary>Whether something is told of a handoff. The numbers are those of the wire.</summary>
internal enum HandoffStatus
{
    Told = 1,

    /// <summary>No log has a touchpoint of the map.</summary>
    NotMapped = 2,

    /// <summary>No activity of the log is the touchpoint that gives.</summary>
    GiverNotSeen = 3,

    /// <summary>No activity of the log is a touchpoint that could receive.</summary>
    ReceiverNotSeen = 4,

    /// <summary>Nobody reached the giver whose time is over.</summary>
    NotEnoughData = 5,

    /// <summary>So few that they would say something about single people.</summary>
    Suppressed = 6,

    /// <summary>The map was taken over before its handoffs were told; they come with its event.</summary>
    NotKnownYet = 7,
}
