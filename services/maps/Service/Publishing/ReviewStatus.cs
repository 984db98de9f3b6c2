namespace Journey.Maps.Publishing;

/// <summary>Where a review of a version stands.</summary>
internal enum ReviewStatus
{
    Open,
    Approved,

    /// <summary>That version is not published any more without another review.</summary>
    SentBack,

    /// <summary>Nobody answered before another version was to be looked at, or published.</summary>
    Overtaken,
}
