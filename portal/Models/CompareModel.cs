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
        { FixesConnected: true } i => $"{i.PainPoints.Count(p => p.CandidateFixes > 0)} of {i.PainPoints.Count} pain points have a fix.",
        var i => $"{i.PainPoints.Count(p => p.CandidateFixes > 0)} of {i.PainPoints.Count} pain points have a candidate fix; {i.PainPoints.Count(p => p.Owner is not null)} of {i.PainPoints.Count} have an owner. Running fixes: not connected.",
    };

    public string BlueprintWords => Blueprint switch
    {
        null => "Not known right now.",
        var b => $"{b.StepsWithTouchpoint} of {b.Steps} steps have a touchpoint; {Figures.Plural(b.OperatingUnits.Count, "unit operates", "units operate")} them over {Figures.Plural(b.Channels.Count, "channel", "channels")}. "
            + (b.LanesConnected ? "Backstage lanes are connected." : "Backstage lanes: not connected."),
    };

    public string SegmentWords => Segments switch
    {
        null => "Not known right now.",
        var s => $"{s.Segments.Count(x => x.Segment.Priority && x.Maps.Count > 0)} of {s.Segments.Count(x => x.Segment.Priority)} known priority segments have a map; "
            + $"{Figures.Plural(s.Segments.Count, "segment is", "segments are")} mapped in this unit. Whether a separate map is needed: not connected.",
    };
}
