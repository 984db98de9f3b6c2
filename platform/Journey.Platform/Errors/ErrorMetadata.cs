using System.Collections.Frozen;

namespace Journey.Platform.Errors;

/// <summary>Names in <see cref="JourneyException.Metadata"/> that have a meaning of their own.</summary>
public static class ErrorMetadata
{
    /// <summary>The version that is current, with <see cref="ErrorKind.Conflict"/>; a number in problem documents.</summary>
    public const string CurrentVersion = "currentVersion";

    /// <summary>Seconds to wait before trying again, with <see cref="ErrorKind.Throttled"/> and <see cref="ErrorKind.Unavailable"/>.</summary>
    public const string RetryAfterSeconds = "retryAfterSeconds";

    /// <summary>Names that every problem document has members of; metadata of such a name would be a second one.</summary>
    internal static FrozenSet<string> Members { get; } = ["type", "title", "status", "detail", "instance", "traceId", "reason", "errors"];
}
