using Journey.Platform.Errors;

namespace Platform.Tests;

static class TrialErrors
{
    public static Exception Of(string kind) => Enum.TryParse<ErrorKind>(kind, out var known)
        ? new JourneyException(
            known,
            "TRIAL_FAILED",
            "試験 failed.",
            [new FieldViolation("stages[0].name", "It is empty.")],
            new Dictionary<string, string> { [ErrorMetadata.CurrentVersion] = "7", ["hint"] = "café" })
        : new FormatException("secret text of a bug");
}
