using Journey.Platform.Errors;

namespace Journey.Evidence.Conformance;

internal sealed class FindingNotFound() : JourneyException(
    ErrorKind.NotFound, "FINDING_NOT_FOUND", "The figures asked for hold no such finding.");
