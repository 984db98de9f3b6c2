namespace Journey.Maps.Decisions;

/// <summary>Where a decision stands. It is written while it is a draft and never after.</summary>
internal enum DecisionStatus
{
    /// <summary>People still write it.</summary>
    Draft,

    /// <summary>It was made.</summary>
    Decided,

    /// <summary>Somebody looked whether it held.</summary>
    Reviewed,

    /// <summary>A later decision took its place.</summary>
    Superseded,
}
