using Journey.Platform.Errors;

namespace Journey.Platform.Storage;

/// <summary>Somebody else changed the row between reading and writing it.</summary>
internal sealed class ChangedMeanwhile() : JourneyException(
    ErrorKind.Conflict, "CHANGED_MEANWHILE", "Somebody else changed it meanwhile. Read it again.");
