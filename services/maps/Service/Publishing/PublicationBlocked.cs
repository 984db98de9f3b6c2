using Journey.Platform.Errors;

namespace Journey.Maps.Publishing;

/// <summary>Names everything that holds a version back.</summary>
internal sealed class PublicationBlocked(int version, IReadOnlyList<GateBlock> blocks) : JourneyException(
    ErrorKind.Precondition,
    "PUBLICATION_BLOCKED",
    $"Version {version} cannot be published yet.",
    [.. blocks.Select(block => new FieldViolation(block.Place, $"{block.What} {block.Mend}"))]);
