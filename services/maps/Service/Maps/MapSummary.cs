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
    IReadOnlyDictionary<string, int> Grades)
{
    public string Family { get; init; } = "";

    /// <summary>Whether it shows the journey as it should be.</summary>
    public bool Target { get; init; }

    /// <summary>Maps on which a step points at it.</summary>
    public IReadOnlyList<Guid> Parents { get; init; } = [];

    /// <summary>Newest version that the caller has looked at; 0 for none.</summary>
    public int SeenVersion { get; init; }

    /// <summary>Version that is published; 0 where none is.</summary>
    public int PublishedVersion { get; init; }
}
