using Journey.Platform.Errors;

namespace Journey.Maps.Staleness;

internal sealed class ChangeDiffers() : JourneyException(ErrorKind.Duplicate, "CHANGE_DIFFERS", "The source told of this change otherwise. Withdraw it, and tell of it under another id.");
