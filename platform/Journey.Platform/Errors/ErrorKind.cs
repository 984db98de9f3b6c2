namespace Journey.Platform.Errors;

/// <summary>What kind of failure the caller meets. Each kind has one gRPC status and one HTTP status.</summary>
public enum ErrorKind
{
    /// <summary>The request is wrong in itself.</summary>
    Invalid,

    /// <summary>The caller did not say who they are, or not credibly.</summary>
    Unauthenticated,

    /// <summary>The caller may not do this.</summary>
    Forbidden,

    /// <summary>There is no such thing, or the caller may not know of it.</summary>
    NotFound,

    /// <summary>There is such a thing already.</summary>
    Duplicate,

    /// <summary>The state of the thing does not allow this.</summary>
    Precondition,

    /// <summary>Somebody else changed the thing meanwhile.</summary>
    Conflict,

    /// <summary>The request must say which version it was written against.</summary>
    VersionMissing,

    /// <summary>Too much at once.</summary>
    Throttled,

    /// <summary>Something that is needed does not answer.</summary>
    Unavailable,
}
