using Journey.Platform.Errors;

namespace Journey.Evidence.Stakes;

internal sealed class StakeMovedOn(int revision) : JourneyException(
    ErrorKind.Conflict, "STAKE_MOVED_ON", $"Somebody has entered other values meanwhile: revision {revision} is the newest. Read it and enter yours again.");
