namespace Journey.Maps.Maps;

/// <summary>What people wrote; its JSON form is that of the HTTP API and, under a schema version, that of the store.</summary>
internal sealed record MapDocument(
    string Title = "",
    string CustomerType = "",
    Goal? Goal = null,
    Window? Window = null,
    Segment? Segment = null,
    MapState State = MapState.Current,
    IReadOnlyList<Stage>? Stages = null,
    IReadOnlyList<PainPoint>? PainPoints = null,
    IReadOnlyList<Claim>? Claims = null,
    IReadOnlyList<CandidateFix>? CandidateFixes = null,
    IReadOnlyList<ExpectedPath>? ExpectedPaths = null)
{
    public Goal Goal { get; init; } = Goal ?? new Goal();

    public Window Window { get; init; } = Window ?? new Window();

    public Segment Segment { get; init; } = Segment ?? new Segment();

    public IReadOnlyList<Stage> Stages { get; init; } = Stages ?? [];

    public IReadOnlyList<PainPoint> PainPoints { get; init; } = PainPoints ?? [];

    public IReadOnlyList<Claim> Claims { get; init; } = Claims ?? [];

    public IReadOnlyList<CandidateFix> CandidateFixes { get; init; } = CandidateFixes ?? [];

    public IReadOnlyList<ExpectedPath> ExpectedPaths { get; init; } = ExpectedPaths ?? [];
}
