using Journey.Platform.Errors;

namespace Journey.Maps.Publishing;

/// <summary>What would have to be seen cannot be. Nothing is guessed in its place.</summary>
internal sealed class GateUnavailable(string part, string why) : JourneyException(
    ErrorKind.Unavailable,
    "GATE_UNAVAILABLE",
    $"Nothing was published, since {part} {why}. Try again in a moment.",
    metadata: new Dictionary<string, string> { ["part"] = part });
