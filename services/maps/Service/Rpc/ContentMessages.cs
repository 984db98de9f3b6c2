using Journey.Maps.Maps;

namespace Journey.Maps.Rpc;

/// <summary>The parts of a document around its path as messages. A name's number in a message is its number here plus one; 0 says nothing.</summary>
internal static class ContentMessages
{
    public static void AddTo(V1.MapDocument message, MapDocument map)
    {
        message.Language = map.Language;
        message.Family = map.Family;
        message.Persona = map.Persona is { } persona ? new V1.Persona { Name = persona.Name, Note = persona.Note } : null;
        message.Review = map.Review is { } review ? new V1.Review { Due = review.Due, Owner = review.Owner } : null;
        message.Handoffs.Add(map.Handoffs.Select(Of));
        message.MomentsOfTruth.Add(map.MomentsOfTruth.Select(Of));
        message.FailurePoints.Add(map.FailurePoints.Select(Of));
        message.Marks.Add(map.Marks.Select(Of));
        message.Assumptions.Add(map.Assumptions.Select(Of));
        message.Metrics.Add(map.Metrics.Select(Of));
        message.Dependencies.Add(map.Dependencies.Select(Of));
        message.AdjacentLinks.Add(map.AdjacentLinks.Select(Of));
        message.Absences.Add(map.Absences.Select(a => new V1.Absence { Id = a.Id, Of = (V1.ContentPart)Number(a.Of), Because = a.Because }));
        message.Translations.Add(map.Translations.Select(Of));
    }

    public static V1.LaneItem Of(LaneItem item) =>
        new() { Id = item.Id, Lane = (V1.BlueprintLane)Number(item.Lane), Title = item.Title, OperatedBy = item.OperatedBy };

    public static V1.HandoffTerms Of(HandoffTerms terms) => new()
    {
        Id = terms.Id,
        From = terms.From,
        To = terms.To,
        Payload = terms.Payload,
        Limit = terms.Limit,
        FailureSignal = terms.FailureSignal,
        ToCustomer = terms.ToCustomer,
        Dismissal = terms.Dismissal,
    };

    public static int Number<T>(T? name) where T : struct, Enum => name is { } known ? Convert.ToInt32(known, null) + 1 : 0;

    private static V1.MomentOfTruth Of(MomentOfTruth moment) => new()
    {
        Id = moment.Id,
        Step = moment.Step,
        Polarity = (V1.MomentPolarity)Number(moment.Polarity),
        Kind = (V1.MomentKind)Number(moment.Kind),
        Criterion = moment.Criterion,
    };

    private static V1.FailurePoint Of(FailurePoint point) => new()
    {
        Id = point.Id,
        Title = point.Title,
        Step = point.Step,
        Lane = (V1.BlueprintLane)Number(point.Lane),
        Signal = point.Signal,
        Criterion = point.Criterion,
    };

    private static V1.Mark Of(Mark mark) =>
        new() { Id = mark.Id, Step = mark.Step, Kind = (V1.MarkKind)Number(mark.Kind), ActionNeeded = mark.ActionNeeded, Reason = mark.Reason };

    private static V1.Assumption Of(Assumption assumption) =>
        new() { Id = assumption.Id, Claim = assumption.Claim, Test = assumption.Test, AcceptedRisk = assumption.AcceptedRisk };

    private static V1.Metric Of(Metric metric)
    {
        var message = new V1.Metric
        {
            Id = metric.Id,
            Title = metric.Title,
            Kind = (V1.MetricKind)Number(metric.Kind),
            Element = metric.Element,
            Wanted = (V1.MetricDirection)Number(metric.Wanted),
            Measure = metric.Measure,
            OwningUnit = metric.OwningUnit,
        };
        if (metric.Baseline is { } baseline)
        {
            message.Baseline = baseline;
        }

        if (metric.Target is { } target)
        {
            message.Target = target;
        }

        return message;
    }

    private static V1.Dependency Of(Dependency dependency) => new()
    {
        Id = dependency.Id,
        Element = dependency.Element,
        Kind = (V1.DependencyKind)Number(dependency.Kind),
        On = dependency.On,
    };

    private static V1.AdjacentLink Of(AdjacentLink link) =>
        new() { Id = link.Id, Concept = (V1.Concept)Number(link.Concept), Link = link.Link, NotConnected = link.NotConnected };

    private static V1.Translation Of(Translation translation) => new()
    {
        Id = translation.Id,
        Language = translation.Language,
        Element = translation.Element,
        Field = translation.Field,
        Text = translation.Text,
    };
}
