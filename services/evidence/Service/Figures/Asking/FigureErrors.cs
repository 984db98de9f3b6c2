using Journey.Platform.Errors;

namespace Journey.Evidence.Figures;

internal sealed class DeclaredReadsOnly(IEnumerable<string> beyond) : JourneyException(
    ErrorKind.Forbidden, "DECLARED_READS_ONLY", "A viewer reads what the log declares: segments or whole days. Ask a contributor of the unit for anything else.",
    [.. beyond.Select(name => new FieldViolation(name, "It needs the role contributor."))]);

internal sealed class CaseNotFound() : JourneyException(ErrorKind.NotFound, "CASE_NOT_FOUND", "The log has no such case, read this way.");
