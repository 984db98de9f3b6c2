using Journey.Maps.Contracts.Events;
using Journey.Maps.Maps;

namespace Journey.Maps.Storage;

/// <summary>What other services are told of a version.</summary>
internal static class RevisedMap
{
    public static MapRevised Of(MapVersion map)
    {
        var elements = Element.Of(map.Document, map.MapId.ToString()).ToList();
        var handoffs = HandoffDesign.Derive(map.Document);
        var told = handoffs.Where(IsOne).Select(handoff => handoff.Id).ToHashSet();
        var kinds = elements.ToDictionary(e => e.Id, e => e.Kind);
        return new MapRevised(
            map.MapId,
            map.Version,
            map.Document.Title,
            map.Document.Segment.Key,
            [.. elements.Where(e => e.Kind != "emotion" && (e.Kind != "handoff" || told.Contains(e.Id))).Select(e => new RevisedElement(e.Id, e.Kind, e.Title, e.Parent, e.Key))],
            [.. map.Document.Claims.Select(c => new RevisedClaim(c.Id, c.StatementVersion, c.Statement, c.Element, kinds[c.Element]))],
            JourneyOf(map.Document, handoffs));
    }

    // Terms may be kept of touchpoints that do not follow on one another any more, and a handoff may be dismissed.
    private static bool IsOne(DesignedHandoff handoff) => handoff.Terms is not { Dismissal.Length: > 0 };

    private static RevisedJourney JourneyOf(MapDocument map, IReadOnlyList<DesignedHandoff> handoffs) => new(
        map.Window.Anchor,
        map.Window.End,
        map.Window.Days,
        [
            .. from step in map.Stages.SelectMany(stage => stage.Steps)
               from t in step.Touchpoints
               select new RevisedTouchpoint(t.Id, t.Key, t.Name, step.Title, t.Optional, t.Repeatable, t.MaxGap, t.Replaces, t.Channel, t.OperatedBy),
        ],
        [.. map.ExpectedPaths.Select(path => path.Touchpoints)],
        [.. map.PainPoints.Select(pain => new RevisedPainPoint(pain.Id, pain.Title, pain.Severity, pain.Reasons, TouchpointsOf(map, pain.Step)))],
        [.. handoffs.Where(IsOne).Select(Of)],
        [.. handoffs.Where(handoff => !IsOne(handoff)).Select(Of)]);

    private static List<string> TouchpointsOf(MapDocument map, string step) =>
        [.. map.Stages.SelectMany(stage => stage.Steps).Where(known => known.Id == step).SelectMany(known => known.Touchpoints).Select(touchpoint => touchpoint.Id)];

    private static RevisedHandoff Of(DesignedHandoff handoff)
    {
        var terms = handoff.Terms ?? new HandoffTerms();
        return new(
            handoff.Id, handoff.From.Id, handoff.To.Id, handoff.From.OperatedBy, handoff.To.OperatedBy, terms.ToCustomer, terms.Limit,
            terms.Payload, terms.FailureSignal, handoff.ChangesOwner, handoff.ChangesChannel, terms.Dismissal);
    }
}
