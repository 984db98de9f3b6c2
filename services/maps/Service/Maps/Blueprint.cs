namespace Journey.Maps.Maps;

/// <summary>What of a service blueprint a map already holds.</summary>
internal sealed record Blueprint(
    int Version, DateTimeOffset AsOf, int Steps, int StepsWithTouchpoint, IReadOnlyList<string> OperatingUnits, IReadOnlyList<string> Channels)
{
    public static Blueprint Of(MapVersion map, DateTimeOffset asOf)
    {
        var steps = map.Document.Stages.SelectMany(s => s.Steps).ToList();
        var touchpoints = steps.SelectMany(s => s.Touchpoints).ToList();
        return new Blueprint(
            map.Version,
            asOf,
            steps.Count,
            steps.Count(s => s.Touchpoints.Count > 0),
            [.. touchpoints.Select(t => t.OperatedBy).Where(u => u.Length > 0).Distinct()],
            [.. touchpoints.Select(t => t.Channel).Distinct()]);
    }
}
