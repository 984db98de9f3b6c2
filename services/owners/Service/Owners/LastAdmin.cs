using Journey.Platform.Errors;

namespace Journey.Owners.Owners;

internal sealed class LastAdmin() : JourneyException(ErrorKind.Precondition, "LAST_ADMIN", "The unit would have no administrator left.");
