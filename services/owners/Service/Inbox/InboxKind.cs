namespace Journey.Owners.Inbox;

/// <summary>What waits for a person.</summary>
internal enum InboxKind
{
    /// <summary>A fix of theirs is due.</summary>
    Fix,

    /// <summary>A gate of a sprint they take part in.</summary>
    Gate,

    /// <summary>A task of theirs in a sprint.</summary>
    Task,

    /// <summary>A sprint they took part in is to be verified.</summary>
    Verification,

    /// <summary>What they said to do after a sprint.</summary>
    NextAction,

    /// <summary>A test of a fix of theirs can be measured and decided.</summary>
    Test,

    /// <summary>A decision of theirs is to be reviewed.</summary>
    Review,

    /// <summary>A claim about what they answer for has lost its grade, or is contested.</summary>
    Grade,

    /// <summary>What customers do on a map of theirs is no longer what it was.</summary>
    Drift,

    /// <summary>They soon no longer answer for something, and nobody follows.</summary>
    Lapse,

    /// <summary>Something they answer for may be out of date.</summary>
    Stale,

    /// <summary>Evidence that they were to bring for a decision is missing.</summary>
    Evidence,
}
