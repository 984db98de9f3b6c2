namespace Journey.Maps.Maps;

/// <summary>A touchpoint with where it stands.</summary>
internal sealed record PlacedTouchpoint(Stage Stage, Step Step, Touchpoint Touchpoint)
{
    public static IReadOnlyList<PlacedTouchpoint> Of(MapDocument map) =>
        [.. from stage in map.Stages from step in stage.Steps from touchpoint in step.Touchpoints select new PlacedTouchpoint(stage, step, touchpoint)];
}
