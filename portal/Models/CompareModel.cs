using Journey.Evidence.V1;
using Journey.Maps.V1;
using Journey.Owners.V1;
using Journey.Portal.Text;

namespace Journey.Portal.Models;

/// <summary>What the three adjacent concepts say of a map today; null where the part that knows did not answer.</summary>
public sealed record CompareModel(GetImprovementSystemReply? Improvement, ReadBlueprintReply? Blueprint, CompareSegmentsReply? Segments)
{
    public string ImprovementWords => Improvement switch
    {
        null => "Not known right now.",
        { PainPoints.Count: 0 } => "No pain point is on the map yet.",
        { FixesConnected: true } i => $"{Running} of {i.PainPoints.Count} pain points have a running fix; {i.PainPoints.Count(p => p.CandidateFixes > 0)} of {i.PainPoints.Count} have a candidate fix.",
        var i => $"{i.PainPoints.Count(p => p.CandidateFixes > 0)} of {i.PainPoints.Count} pain points have a candidate fix; {i.PainPoints.Count(p => p.Owner is not null)} of {i.PainPoints.Count} have an owner. Running fixes: not connected.",
    };

    /// <summary>Pain points with a fix that is running.</summary>
    public int Running => Improvement?.PainPoints.Count(pain => pain.Fixes.Any(fix => fix.State == FixState.Running)) ?? 0;

    public string BlueprintWords => Blueprint switch
    {
        null => "Not known right now.",
        var b => $"{b.StepsWithTouchpoint} of {b.Steps} steps have a touchpoint; {Figures.Plural(b.OperatingUnits.Count, "unit operates", "units operate")} them over {Figures.Plural(b.Channels.Count, "channel", "channels")}. "
            + (b.LanesConnected ? $"{b.StepsWithBoth} of {b.Steps} have something on both sides of the line of visibility" : "Backstage lanes: not connected")
            + (b.FailurePoints > 0 ? $"; {b.FailurePointsBelow} of {Figures.Plural(b.FailurePoints, "failure point lies", "failure points lie")} below it." : "."),
    };

    /// <summary>What evidence measured of the map's segment and others; null where that was not asked for.</summary>
    public ComparedSegments? Measured { get; init; }

    public string SegmentWords => Segments switch
    {
        null => "Not known right now.",
        var s => Mapped(s) + Separate,
    };

    // A segment without a map is in no list of maps: how many there are is what the definitions say.
    static string Mapped(CompareSegmentsReply found) =>
        (found.Priority is { } priority ? $"{priority.WithMap} of {priority.Defined} defined priority segments have a map; " : "No segment is defined; ")
        + $"{Figures.Plural(found.Segments.Count(segment => segment.Segment.Key.Length > 0), "segment is", "segments are")} mapped in this unit.";

    string Separate => Measured switch
    {
        null => "",
        { Measured: null } => " Whether a separate map is needed: not known right now.",
        { Measured: var pairs } => pairs.Where(pair => pair.SeparateMap == SeparateMap.Needed).ToList() is { Count: > 0 } needed
            ? $" A separate map is needed for {string.Join(", ", needed.Select(pair => Measured.NameOf(pair.Second.Segment)))}."
            : pairs.All(pair => pair.Status != ComparisonStatus.Told) ? " Whether a separate map is needed: not measured." : " No pair of segments shows that a separate map is needed.",
    };
}
