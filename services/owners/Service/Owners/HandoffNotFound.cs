using Journey.Platform.Errors;

namespace Journey.Owners.Owners;

internal sealed class HandoffNotFound(Guid map, string handoff)
    : JourneyException(ErrorKind.NotFound, "HANDOFF_NOT_FOUND", $"Map {map} has no handoff '{handoff}'.");
