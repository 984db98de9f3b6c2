namespace Journey.Platform.Errors;

/// <summary>No endpoint has this address.</summary>
internal sealed class RouteNotFound() : JourneyException(
    ErrorKind.NotFound, "ROUTE_NOT_FOUND", "There is nothing at this address.");

/// <summary>The endpoint does not know this method.</summary>
internal sealed class MethodNotAllowed() : JourneyException(
    ErrorKind.Invalid, "METHOD_NOT_ALLOWED", "This address does not take this method.");

/// <summary>The endpoint does not read this content type.</summary>
internal sealed class MediaTypeUnsupported() : JourneyException(
    ErrorKind.Invalid, "MEDIA_TYPE_UNSUPPORTED", "This address does not read this content type.");

/// <summary>The body is longer than this address takes.</summary>
internal sealed class BodyTooLarge() : JourneyException(
    ErrorKind.Invalid, "BODY_TOO_LARGE", "The body is longer than this address takes.");

/// <summary>The request is not well-formed HTTP or JSON.</summary>
internal sealed class MalformedRequest(IReadOnlyList<FieldViolation> violations) : JourneyException(
    ErrorKind.Invalid, "MALFORMED_REQUEST", "The request cannot be read.", violations);

/// <summary>A failure of our own, of which the caller learns nothing but the trace id.</summary>
internal sealed class InternalFailure() : JourneyException(
    ErrorKind.Unavailable, "INTERNAL", "Something went wrong inside. The trace id leads to the log.");
