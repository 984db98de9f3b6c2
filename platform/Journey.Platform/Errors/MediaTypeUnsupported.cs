namespace Journey.Platform.Errors;

/// <summary>The endpoint does not read this content type.</summary>
internal sealed class MediaTypeUnsupported() : JourneyException(
    ErrorKind.Invalid, "MEDIA_TYPE_UNSUPPORTED", "This address does not read this content type.");
