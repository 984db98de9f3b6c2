namespace Journey.Owners.Trials;

/// <summary>Why figures are too few.</summary>
internal enum Lack
{
    None,

    /// <summary>A window, or the comparison group in it, has no figures yet.</summary>
    NotMeasured,

    /// <summary>Fewer than thirty in an arm, or none.</summary>
    TooFew,

    /// <summary>No event where one is divided by: there is no ratio to nothing.</summary>
    NoEvents,

    /// <summary>A group is smaller than this reader may see.</summary>
    Suppressed,
}
