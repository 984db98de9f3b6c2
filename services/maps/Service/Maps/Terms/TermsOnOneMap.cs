using Journey.Platform.Errors;

namespace Journey.Maps.Maps;

/// <summary>Both are places of one customer's way: to make them one there is a decision about that map.</summary>
internal sealed class TermsOnOneMap(IReadOnlyList<MapReference> maps) : JourneyException(
    ErrorKind.Precondition,
    "TERMS_ON_ONE_MAP",
    "A map holds both touchpoints. Merge them there first.",
    [.. maps.Select(map => new FieldViolation($"maps/{map.Id}", map.Title))]);
