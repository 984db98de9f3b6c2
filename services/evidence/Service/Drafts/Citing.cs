namespace Journey.Evidence.Drafts;

/// <summary>Which sources a statement was counted from. A statement that none can have made alone is the whole log's.</summary>
internal static class Citing
{
    public static IReadOnlyList<Guid> All(LogFigures figures) => [.. figures.Sources.Select(source => source.ItemId)];

    public static IReadOnlyList<Guid> Activities(LogFigures figures, params string[] activities) => Only(figures, source => activities.Any(source.Activities.Contains));

    public static IReadOnlyList<Guid> Reasons(LogFigures figures) => Only(figures, source => source.HasReasons);

    public static IReadOnlyList<Guid> Scores(LogFigures figures) => Only(figures, source => source.HasScores);

    private static IReadOnlyList<Guid> Only(LogFigures figures, Func<CitedSource, bool> made) =>
        figures.Sources.Where(made).Select(source => source.ItemId).ToList() is { Count: > 0 } some ? some : All(figures);
}
