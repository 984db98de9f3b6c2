namespace Journey.Portal.Charts.Flow;

/// <summary>How a step between two activities relates to the main line.</summary>
public enum EdgeKind
{
    /// <summary>From one activity of the main line to the next.</summary>
    Line,

    /// <summary>Against the order of the activities, or to itself.</summary>
    Back,

    /// <summary>Past activities of the main line, or to and from one beside it.</summary>
    Side,
}
