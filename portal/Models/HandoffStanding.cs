namespace Journey.Portal.Models;

/// <summary>How a handoff stands, in the order in which they are shown.</summary>
public enum HandoffStanding
{
    /// <summary>Something is missing.</summary>
    Broken,

    /// <summary>Nothing is missing but a confirmation.</summary>
    Waiting,

    /// <summary>Both sides have confirmed it, and nothing is missing.</summary>
    Whole,

    /// <summary>The map says that it is none.</summary>
    Dismissed,
}
