namespace Journey.Portal.Models;

/// <summary>Whether a stage is mapped for a segment, and whether that can be relied on.</summary>
public enum StageGround
{
    /// <summary>No journey of the family is for the segment, or it has no such stage.</summary>
    None,

    /// <summary>Something has changed under it, or its day of review has passed.</summary>
    Stale,

    /// <summary>A step of it has no claim at B or better.</summary>
    Weak,

    /// <summary>Every step has one.</summary>
    Sound,
}
