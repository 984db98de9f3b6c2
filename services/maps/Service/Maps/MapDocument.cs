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

    /// <summary>Language the texts are written in, as a BCP 47 tag; empty where nobody said.</summary>
    public string Language { get; init; } = "";

    /// <summary>Key shared by the maps of one goal: for other segments, or as it should be.</summary>
    public string Family { get; init; } = "";

    public Persona? Persona { get; init; }

    public Review? Review { get; init; }

    public IReadOnlyList<HandoffTerms> Handoffs { get; init; } = [];

    public IReadOnlyList<MomentOfTruth> MomentsOfTruth { get; init; } = [];

    public IReadOnlyList<FailurePoint> FailurePoints { get; init; } = [];

    public IReadOnlyList<Mark> Marks { get; init; } = [];

    public IReadOnlyList<Assumption> Assumptions { get; init; } = [];

    public IReadOnlyList<Metric> Metrics { get; init; } = [];

    public IReadOnlyList<Dependency> Dependencies { get; init; } = [];

    public IReadOnlyList<AdjacentLink> AdjacentLinks { get; init; } = [];

    public IReadOnlyList<Absence> Absences { get; init; } = [];

    public IReadOnlyList<Translation> Translations { get; init; } = [];
}
