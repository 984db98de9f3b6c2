namespace Journey.Maps.Maps;

/// <summary>What of a service blueprint a map holds (DOMAIN d12).</summary>
/// <param name="Version">Version it was taken from.</param>
/// <param name="AsOf">When.</param>
/// <param name="Steps">Steps of the map.</param>
/// <param name="StepsWithTouchpoint">Steps where the line of interaction is crossed.</param>
/// <param name="OperatingUnits">Organisation units of touchpoints and lanes, in order of appearance.</param>
/// <param name="Channels">Channels, in order of appearance.</param>
/// <param name="UnseenTouchpoints">Ids of touchpoints with the customer on neither side: they stand backstage.</param>
/// <param name="LanesConnected">Whether anything stands in a lane, or a touchpoint backstage; without it the next number means nothing.</param>
/// <param name="StepsWithBoth">Steps with something on both sides of the line of visibility.</param>
/// <param name="FailurePoints">Failure points of the map.</param>
/// <param name="FailurePointsBelow">Those below the line of visibility.</param>
/// <param name="Inside">How much the map looks like the inside of the organisation.</param>
internal sealed record Blueprint(
    int Version, DateTimeOffset AsOf, int Steps, int StepsWithTouchpoint, IReadOnlyList<string> OperatingUnits, IReadOnlyList<string> Channels,
    IReadOnlyList<string> UnseenTouchpoints, bool LanesConnected, int StepsWithBoth, int FailurePoints, int FailurePointsBelow, InternalProcess Inside)
{
    public static Blueprint Of(MapVersion map, DateTimeOffset asOf)
    {
        var steps = map.Document.Stages.SelectMany(s => s.Steps).ToList();
        var touchpoints = steps.SelectMany(s => s.Touchpoints).ToList();
        var units = steps.SelectMany(s => s.Touchpoints.Select(t => t.OperatedBy).Concat(s.Lanes.Select(l => l.OperatedBy)));
        return new Blueprint(
            map.Version,
            asOf,
            steps.Count,
            steps.Count(s => s.Touchpoints.Count > 0),
            [.. units.Where(u => u.Length > 0).Distinct()],
            [.. touchpoints.Select(t => t.Channel).Distinct()],
            [.. touchpoints.Where(t => !IsSeen(t)).Select(t => t.Id)],
            steps.Any(s => s.Lanes.Count > 0) || touchpoints.Any(t => !IsSeen(t)),
            steps.Count(s => IsInFront(s) && IsBehind(s)),
            map.Document.FailurePoints.Count,
            map.Document.FailurePoints.Count(f => IsBelow(f.Lane)),
            InternalProcess.Of(map.Document));

        bool IsSeen(Touchpoint touchpoint) => Sight.IsSeen(touchpoint, map.Document.CustomerType);

        bool IsInFront(Step step) => step.Touchpoints.Any(IsSeen) || step.Lanes.Any(l => l.Lane == BlueprintLane.Frontstage);

        bool IsBehind(Step step) => step.Touchpoints.Any(t => !IsSeen(t)) || step.Lanes.Any(l => IsBelow(l.Lane));
    }

    private static bool IsBelow(BlueprintLane? lane) => lane is BlueprintLane.Backstage or BlueprintLane.SupportProcesses;
}
