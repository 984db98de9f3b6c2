using Journey.Maps.Maps;

namespace Journey.Maps.Rpc;

/// <summary>The parts of a document around its path from messages. A number that is no known name becomes one that the rules refuse.</summary>
internal static class ContentRequests
{
    public static MapDocument AddTo(MapDocument map, V1.MapDocument message) => map with
    {
        Language = message.Language,
        Family = message.Family,
        Persona = message.Persona is { } persona ? new Persona(persona.Name, persona.Note) : null,
        Review = message.Review is { } review ? new Review(review.Due, review.Owner) : null,
        Handoffs =
        [
            .. message.Handoffs.Select(h => new HandoffTerms(h.Id, h.From, h.To, h.Payload, h.Limit, h.FailureSignal, h.ToCustomer, h.Dismissal)),
        ],
        MomentsOfTruth =
        [
            .. message.MomentsOfTruth.Select(m =>
                new MomentOfTruth(m.Id, m.Step, Name<MomentPolarity>((int)m.Polarity), Name<MomentKind>((int)m.Kind), m.Criterion)),
        ],
        FailurePoints = [.. message.FailurePoints.Select(f => new FailurePoint(f.Id, f.Title, f.Step, Name<BlueprintLane>((int)f.Lane), f.Signal, f.Criterion))],
        Marks = [.. message.Marks.Select(m => new Mark(m.Id, m.Step, Name<MarkKind>((int)m.Kind), m.ActionNeeded, m.Reason))],
        Assumptions = [.. message.Assumptions.Select(a => new Assumption(a.Id, a.Claim, a.Test, a.AcceptedRisk))],
        Metrics = [.. message.Metrics.Select(Read)],
        Dependencies = [.. message.Dependencies.Select(d => new Dependency(d.Id, d.Element, Name<DependencyKind>((int)d.Kind), d.On))],
        AdjacentLinks = [.. message.AdjacentLinks.Select(l => new AdjacentLink(l.Id, Name<Concept>((int)l.Concept), l.Link, l.NotConnected))],
        Absences = [.. message.Absences.Select(a => new Absence(a.Id, Name<ContentPart>((int)a.Of), a.Because))],
        Translations = [.. message.Translations.Select(t => new Translation(t.Id, t.Language, t.Element, t.Field, t.Text))],
    };

    public static LaneItem Read(V1.LaneItem item) => new(item.Id, Name<BlueprintLane>((int)item.Lane), item.Title, item.OperatedBy);

    public static T? Name<T>(int number) where T : struct, Enum => number == 0 ? null : (T)Enum.ToObject(typeof(T), number - 1);

    private static Metric Read(V1.Metric metric) => new(
        metric.Id,
        metric.Title,
        Name<MetricKind>((int)metric.Kind),
        metric.Element,
        Name<MetricDirection>((int)metric.Wanted),
        metric.Measure,
        metric.HasBaseline ? metric.Baseline : null,
        metric.HasTarget ? metric.Target : null,
        metric.OwningUnit);
}
