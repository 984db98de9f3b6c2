namespace Journey.Maps.Maps;

internal sealed record MapSummary(
    Guid Id,
    int Version,
    string Title,
    string Goal,
    Segment Segment,
    Window Window,
    DateTimeOffset UpdatedAt,
    string UpdatedBy,
    IReadOnlyList<LineStep> Line,
    IReadOnlyDictionary<string, int> Grades);
