namespace Journey.Maps.Maps;

/// <summary>Maps side by side: stages and touchpoints aligned, curves over the same stages.</summary>
internal sealed record SideBySide(IReadOnlyList<AlignedStage> Stages, IReadOnlyList<AlignedTouchpoint> Touchpoints, IReadOnlyList<EmotionCurve> Curves)
{
    private const double Alike = .85;

    public static SideBySide Of(IReadOnlyList<MapDocument> maps)
    {
        var stages = Alignment.Of([.. maps.Select(map => map.Stages)], _ => "", AlikeStages);
        var places = stages.SelectMany((row, at) => row.OfType<Stage>().Select(stage => (stage, at)))
            .ToDictionary<(Stage stage, int at), Stage, int>(pair => pair.stage, pair => pair.at, ReferenceEqualityComparer.Instance);
        var touchpoints = Alignment.Of([.. maps.Select(PlacedTouchpoint.Of)], placed => placed.Touchpoint.Key, AlikeTouchpoints);
        return new SideBySide(
            [.. stages.Select(row => new AlignedStage(row.OfType<Stage>().First().Title, [.. Cells(row, (stage, map) => new StageCell(map, stage.Id, stage.Title, stage.Steps.Count))]))],
            [.. touchpoints.Select(row => Row([.. Cells(row, (placed, map) => Cell(placed, map, places[placed.Stage]))]))],
            [.. Enumerable.Range(0, maps.Count).SelectMany(map => EmotionCurve.Of(map, stages))]);
    }

    private static AlignedTouchpoint Row(IReadOnlyList<TouchpointCell> cells) => new(cells[0].Key, cells[0].Name, cells[0].Stage, cells);

    private static TouchpointCell Cell(PlacedTouchpoint placed, int map, int stage)
    {
        var touchpoint = placed.Touchpoint;
        return new TouchpointCell(map, touchpoint.Id, touchpoint.Key, touchpoint.Name, touchpoint.Channel, touchpoint.OperatedBy, placed.Step.Title, stage);
    }

    private static IEnumerable<TCell> Cells<T, TCell>(T?[] row, Func<T, int, TCell> cell) where T : class =>
        row.Select((item, map) => (item, map)).Where(pair => pair.item is not null).Select(pair => cell(pair.item!, pair.map));

    private static double AlikeTouchpoints(PlacedTouchpoint one, PlacedTouchpoint other) => Titles(one.Touchpoint.Name, other.Touchpoint.Name);

    // Stages have no key: a title that is alike goes before touchpoints that they share.
    private static double AlikeStages(Stage one, Stage other)
    {
        if (Titles(one.Title, other.Title) is var titles and > 0)
        {
            return 1 + titles;
        }

        var (a, b) = (Keys(one), Keys(other));
        return a.Count == 0 ? 0 : (double)a.Intersect(b).Count() / a.Union(b).Count();
    }

    private static double Titles(string one, string other) => Likeness.Of(one, other) is var alike and >= Alike ? alike : 0;

    private static HashSet<string> Keys(Stage stage) => [.. stage.Steps.SelectMany(step => step.Touchpoints).Select(touchpoint => touchpoint.Key)];
}
