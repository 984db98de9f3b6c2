namespace Journey.Maps.Maps;

/// <summary>Where a version stands. It changes while the version does not.</summary>
internal enum VersionStatus
{
    Draft,

    /// <summary>An approver is asked to look at it.</summary>
    InReview,

    /// <summary>It is what readers are shown.</summary>
    Published,

    /// <summary>It was, until a later version was published.</summary>
    Superseded,

    /// <summary>It was, until it was taken from readers.</summary>
    Archived,
}
