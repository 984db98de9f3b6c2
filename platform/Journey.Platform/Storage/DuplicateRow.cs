using Journey.Platform.Errors;

namespace Journey.Platform.Storage;

/// <summary>There is such a row already.</summary>
internal sealed class DuplicateRow() : JourneyException(
    ErrorKind.Duplicate, "ALREADY_EXISTS", "There is one with these values already.");
