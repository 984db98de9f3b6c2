namespace Journey.Portal.Charts.Graph;

/// <summary>How a step between two activities relates to the line.</summary>
public enum EdgeKind
{
    /// <summary>From one activity of the line to the next.</summary>
    Line,

    /// <summary>Along the line, leaving activities out.</summary>
    Skip,

    /// <summary>Back along the line, or to itself.</summary>
    Back,

    /// <summary>To or from an activity beside the line.</summary>
    Side,
}
