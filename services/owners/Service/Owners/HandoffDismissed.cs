using Journey.Platform.Errors;

namespace Journey.Owners.Owners;

internal sealed class HandoffDismissed(string because)
    : JourneyException(ErrorKind.Precondition, "HANDOFF_DISMISSED", $"The map says that this is no handoff: {because}");
