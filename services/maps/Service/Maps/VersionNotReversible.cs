using Journey.Platform.Errors;

namespace Journey.Maps.Maps;

internal sealed class VersionNotReversible(IReadOnlyList<FieldViolation> changed)
    : JourneyException(ErrorKind.Precondition, "VERSION_NOT_REVERSIBLE", "What this version did was changed again since.", changed);
