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

    public string SegmentWords => Segments switch
    {
        null => "Not known right now.",
        var s => $"{s.Segments.Count(x => x.Segment.Priority && x.Maps.Count > 0)} of {s.Segments.Count(x => x.Segment.Priority)} known priority segments have a map; "
            + $"{Figures.Plural(s.Segments.Count, "segment is", "segments are")} mapped in this unit. Whether a separate map is needed: not connected.",
    };
}
