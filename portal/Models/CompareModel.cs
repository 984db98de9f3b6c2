using Journey.Evidence.V1;
using Journey.Maps.V1;
using Journey.Owners.V1;
using Journey.Portal.Text;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Models;

/// <summary>What the three adjacent concepts say of a map today; null where the part that knows did not answer.</summary>
public sealed record CompareModel(GetImprovementSystemReply? Improvement, ReadBlueprintReply? Blueprint, CompareSegmentsReply? Segments)
{
    public string ImprovementWords => Improvement switch
    {
        null => T("Not known right now."),
        { PainPoints.Count: 0 } => T("No pain point is on the map yet."),
        { FixesConnected: true } i => T("{0} of {1} pain points have a running fix; {2} of {1} have a candidate fix.", Running, i.PainPoints.Count, i.PainPoints.Count(p => p.CandidateFixes > 0)),
        var i => T("{0} of {1} pain points have a candidate fix; {2} of {1} have an owner. Running fixes: not connected.", i.PainPoints.Count(p => p.CandidateFixes > 0), i.PainPoints.Count, i.PainPoints.Count(p => p.Owner is not null)),
    };

    /// <summary>Pain points with a fix that is running.</summary>
    public int Running => Improvement?.PainPoints.Count(pain => pain.Fixes.Any(fix => fix.State == FixState.Running)) ?? 0;

    public string BlueprintWords => Blueprint switch
    {
        null => T("Not known right now."),
        var b => T("{0} of {1} steps have a touchpoint; {2} them over {3}.", b.StepsWithTouchpoint, b.Steps, Figures.Plural(b.OperatingUnits.Count, "unit operates", "units operate"), Figures.Plural(b.Channels.Count, "channel", "channels"))
            + " " + Behind(b),
    };

    static string Behind(ReadBlueprintReply b) => (b.LanesConnected, b.FailurePoints) switch
    {
        (true, 0) => T("{0} of {1} have something on both sides of the line of visibility.", b.StepsWithBoth, b.Steps),
        (true, var n) => T("{0} of {1} have something on both sides of the line of visibility; {2} of {3} below it.", b.StepsWithBoth, b.Steps, b.FailurePointsBelow, Figures.Plural(n, "failure point lies", "failure points lie")),
        (false, 0) => T("Backstage lanes: not connected."),
        (false, var n) => T("Backstage lanes: not connected; {0} of {1} below it.", b.FailurePointsBelow, Figures.Plural(n, "failure point lies", "failure points lie")),
    };

    /// <summary>What evidence measured of the map's segment and others; null where that was not asked for.</summary>
    public ComparedSegments? Measured { get; init; }

    public string SegmentWords => Segments switch
    {
        null => T("Not known right now."),
        var s => Mapped(s) + Separate,
    };

    // A segment without a map is in no list of maps: how many there are is what the definitions say.
    static string Mapped(CompareSegmentsReply found) =>
        found.Priority is { } priority
        ? T("{0} of {1} defined priority segments have a map; {2} mapped in this unit.", priority.WithMap, priority.Defined, Counted(found))
        : T("No segment is defined; {0} mapped in this unit.", Counted(found));

    static string Counted(CompareSegmentsReply found) => Figures.Plural(found.Segments.Count(segment => segment.Segment.Key.Length > 0), "segment is", "segments are");

    string Separate => Measured switch
    {
        null => "",
        { Measured: null } => " " + T("Whether a separate map is needed: not known right now."),
        { Measured: var pairs } => pairs.Where(pair => pair.SeparateMap == SeparateMap.Needed).ToList() is { Count: > 0 } needed
            ? " " + T("A separate map is needed for {0}.", string.Join(T(", "), needed.Select(pair => Measured.NameOf(pair.Second.Segment))))
            : pairs.All(pair => pair.Status != ComparisonStatus.Told) ? " " + T("Whether a separate map is needed: not measured.") : " " + T("No pair of segments shows that a separate map is needed."),
    };
}
