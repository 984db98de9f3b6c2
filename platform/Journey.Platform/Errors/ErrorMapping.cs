using System.Globalization;
using Grpc.Core;

namespace Journey.Platform.Errors;

/// <summary>The one table from kinds to statuses.</summary>
internal static class ErrorMapping
{
    public static StatusCode ToRpcStatus(JourneyException e) => e is DeadlineExceeded
        ? StatusCode.DeadlineExceeded
        : e.Kind switch
        {
            ErrorKind.Invalid => StatusCode.InvalidArgument,
            ErrorKind.Unauthenticated => StatusCode.Unauthenticated,
            ErrorKind.Forbidden => StatusCode.PermissionDenied,
            ErrorKind.NotFound => StatusCode.NotFound,
            ErrorKind.Duplicate => StatusCode.AlreadyExists,
            ErrorKind.Precondition => StatusCode.FailedPrecondition,
            ErrorKind.Conflict => StatusCode.Aborted,
            ErrorKind.VersionMissing => StatusCode.FailedPrecondition,
            ErrorKind.Throttled => StatusCode.ResourceExhausted,
            ErrorKind.Unavailable => StatusCode.Unavailable,
            _ => throw new ArgumentOutOfRangeException(nameof(e), e.Kind, "A kind without a status."),
        };

    public static int ToHttpStatus(JourneyException e, bool ifMatch) => e is DeadlineExceeded
        ? 504
        : e.Kind switch
        {
            ErrorKind.Invalid => 400,
            ErrorKind.Unauthenticated => 401,
            ErrorKind.Forbidden => 403,
            ErrorKind.NotFound => 404,
            ErrorKind.Duplicate => 409,
            ErrorKind.Precondition => 422,
            ErrorKind.Conflict => ifMatch ? 412 : 409,
            ErrorKind.VersionMissing => 428,
            ErrorKind.Throttled => 429,
            ErrorKind.Unavailable => 503,
            _ => throw new ArgumentOutOfRangeException(nameof(e), e.Kind, "A kind without a status."),
        };

    public static ErrorKind? ToKind(StatusCode status, bool versionMissing) => status switch
    {
        StatusCode.InvalidArgument or StatusCode.OutOfRange => ErrorKind.Invalid,
        StatusCode.Unauthenticated => ErrorKind.Unauthenticated,
        StatusCode.PermissionDenied => ErrorKind.Forbidden,
        StatusCode.NotFound => ErrorKind.NotFound,
        StatusCode.AlreadyExists => ErrorKind.Duplicate,
        StatusCode.FailedPrecondition => versionMissing ? ErrorKind.VersionMissing : ErrorKind.Precondition,
        StatusCode.Aborted => ErrorKind.Conflict,
        StatusCode.ResourceExhausted => ErrorKind.Throttled,
        StatusCode.Unavailable => ErrorKind.Unavailable,
        _ => null,
    };

    /// <summary>How long the caller should wait, where waiting helps.</summary>
    public static TimeSpan? RetryAfter(JourneyException e) => e.Kind is not (ErrorKind.Throttled or ErrorKind.Unavailable)
        ? null
        : e.Metadata.TryGetValue(ErrorMetadata.RetryAfterSeconds, out var text)
            && int.TryParse(text, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : TimeSpan.FromSeconds(1);
}
