using System.Collections.Immutable;
using Journey.Maps.Linting;
using Journey.Maps.Maps;

namespace Journey.Maps.Publishing;

/// <summary>What a published map holds (DOMAIN c.3, the rows marked P) and no lint rule of severity error asks for. A checked absence is content.</summary>
internal static class RequiredContent
{
    public static ImmutableArray<ContentRow> All { get; } =
    [
        new("P01", GoalAndWindow), new("P02", Steps), new("P03", Touchpoints), new("P04", Handoffs), new("P05", Emotions), new("P06", FailurePoints), new("P07", Marks),
        new("P08", PainPoints), new("P09", Evidence), new("P10", Assumptions), new("P11", CandidateFixes), new("P12", Metrics), new("P13", Dependencies), new("P14", Review),
    ];

    public static ContentRow? Find(string id) => All.FirstOrDefault(row => row.Id == id);

    /// <summary>What holds a map back, but for the rows that are waived.</summary>
    public static IEnumerable<GateBlock> Blocks(ContentSubject subject, IReadOnlySet<string> waived) =>
        from row in All
        where !waived.Contains(row.Id)
        from flaw in row.Missing(subject)
        select new GateBlock($"{row.Id}.{flaw.Element}", flaw.What, flaw.Mend);

    private static IEnumerable<Flaw> GoalAndWindow(ContentSubject on) =>
    [
        .. Unless(on.Map.Goal.OutcomeTest.Length > 0, on.Whole, "Nothing says by what one can tell that the goal was reached.", "Write the test of its outcome."),
        .. Unless(on.Map.Window.End.Length > 0, on.Whole, "The window has no event that ends it.", "Name the event."),
    ];

    // An intent where there are touchpoints is asked for by L04.
    private static IEnumerable<Flaw> Steps(ContentSubject on) => on.Steps().Where(step => step.Actor is null or StepActor.Customer).SelectMany(step => Says(
        step.Id, $"The step '{step.Title}'", "Say it at the step, in the customer's words.",
        (step.Intent.Length > 0 || step.Touchpoints.Count > 0, "why the customer takes it"), (step.NeededToProgress.Length > 0, "what the customer needs to go on")));

    private static IEnumerable<Flaw> Touchpoints(ContentSubject on) => on.Steps().SelectMany(step => step.Touchpoints).SelectMany(touchpoint => Says(
        touchpoint.Id, $"The touchpoint '{touchpoint.Name}'", "Say it at the touchpoint.", (touchpoint.Channel.Length > 0, "its channel"),
        (touchpoint.Initiator.Length > 0, "who starts the contact"), (touchpoint.Receiver.Length > 0, "who receives it"), (touchpoint.OperatedBy.Length > 0, "who operates it")));

    private static IEnumerable<Flaw> Handoffs(ContentSubject on) => on.SaysNone(ContentPart.Handoffs) ? [] : HandoffDesign.Derive(on.Map)
        .Where(handoff => handoff.Terms is not { Dismissal.Length: > 0 } && !on.Confirmed.Contains(handoff.Id))
        .Select(handoff => new Flaw(
            handoff.Id, $"The handoff '{handoff.Title}' is not confirmed by both sides.", "Agree on its terms and let both sides confirm it, or say why it is none."));

    private static IEnumerable<Flaw> Emotions(ContentSubject on) => on.Steps().SelectMany(step => step.Emotions.SelectMany(emotion =>
    {
        var told = emotion.Answers > 0 || on.Cited.Any(item => item.Supports && item.FromCustomers && on.Map.Claims.Any(claim => claim.Id == item.Claim && claim.Element == emotion.Id));
        return Says(
            emotion.Id, $"The feeling at '{step.Title}'", "Say it at the feeling; for evidence, cite what customers report in a claim about it.", (emotion.Basis is not null, "who says so"),
            (emotion.Raw is null || emotion.Scale.Length > 0, "the scale of its value"), (emotion.Basis != EmotionBasis.SelfReported || told, "how many answers or what evidence is behind it"));
    }));

    private static IEnumerable<Flaw> FailurePoints(ContentSubject on) => on.Map.FailurePoints
        .SelectMany(point => Says(point.Id, $"The failure point '{point.Title}'", "Write its criterion.", (point.Criterion.Length > 0, "by what one can tell")));

    private static IEnumerable<Flaw> Marks(ContentSubject on) =>
        Unless(on.Map.Marks.Count > 0 || on.SaysNone(ContentPart.Marks), on.Whole, "No friction, risk or value is marked.", "Mark one at a step, or say why there is none.")
            .Concat(on.Map.Marks.SelectMany(mark => Says(mark.Id, "A mark", "Give its reason.", (mark.Reason.Length > 0, "why something has to be done, or need not"))));

    private static IEnumerable<Flaw> PainPoints(ContentSubject on) => on.Map.PainPoints.SelectMany(pain => Says(
        pain.Id, $"The pain point '{pain.Title}'", "Say it at the pain point.", (pain.Severity > 0, "how severe it is"), (pain.Reasons.Count > 0, "which contact reasons speak of it")));

    private static IEnumerable<Flaw> Evidence(ContentSubject on) =>
    [
        .. Unless(on.Cited.Any(item => item.FromCustomers), on.Whole, "Nothing from customers is cited.", "Cite what customers did or said."),
        .. Unless(on.Cited.Any(item => item.FromOperations), on.Whole, "Nothing from operations is cited.", "Cite a record of the organisation's operation."),
    ];

    private static IEnumerable<Flaw> Assumptions(ContentSubject subject) =>
    [
        .. from claim in subject.Map.Claims
           where !subject.IsSupported(claim) && subject.Map.Assumptions.All(assumption => assumption.Claim != claim.Id)
           select new Flaw(
               claim.Id, $"Neither customers nor operations support '{claim.Statement}', and it is not listed as an assumption.", "Cite what supports it, or list it with its test or the risk you accept."),
        .. from assumption in subject.Map.Assumptions
           where assumption is { Test.Length: 0, AcceptedRisk.Length: 0 }
           let claim = subject.Map.Claims.FirstOrDefault(claim => claim.Id == assumption.Claim)
           select new Flaw(assumption.Id, $"The assumption '{claim?.Statement}' has neither a test nor an accepted risk.", "Say how it will be tested, or why its risk is taken."),
    ];

    private static IEnumerable<Flaw> CandidateFixes(ContentSubject on) => on.Map.CandidateFixes.SelectMany(fix =>
    {
        var plans = on.Fixes.Where(plan => plan.Candidate == fix.Id).ToList();
        return Says(
            fix.Id, $"The fix '{fix.Title}'", "Plan it, or take it off the map.", (plans.Exists(plan => plan.Due.Length > 0), "when it is due"), (fix.PainPoint.Length > 0, "what it helps against"),
            (fix.Metric.Length > 0 || plans.Exists(plan => plan.Metric.Length > 0), "which metric it should move"));
    });

    private static IEnumerable<Flaw> Metrics(ContentSubject on) =>
    [
        .. Unless(HasMetric(on, MetricKind.CustomerBehaviour), on.Whole, "No metric shows what customers do.", "Add a metric of the customer's behaviour, or say why there are no metrics."),
        .. Unless(HasMetric(on, MetricKind.Business), on.Whole, "No metric shows what it is worth to the business.", "Add a metric of the business, or say why there are no metrics."),
        .. on.Map.Metrics.SelectMany(metric => Says(
            metric.Id, $"The metric '{metric.Title}'", "Say it at the metric.", (metric.OwningUnit.Length > 0, "whose figure it is"), (metric.Baseline is not null, "its value before"))),
    ];

    private static bool HasMetric(ContentSubject on, MetricKind kind) => on.SaysNone(ContentPart.Metrics) || on.Map.Metrics.Any(metric => metric.Kind == kind);

    private static IEnumerable<Flaw> Dependencies(ContentSubject on) => Unless(
        on.Map.Dependencies.Count > 0 || on.SaysNone(ContentPart.Dependencies), on.Whole, "Nothing says which products, policies, channels or segments the map depends on.",
        "Name what would make it stale, or say why there is nothing.");

    private static IEnumerable<Flaw> Review(ContentSubject on) => Says(
        on.Whole, "The map", "Set the day and the name.", (!string.IsNullOrEmpty(on.Map.Review?.Due), "when it is looked at again"), (!string.IsNullOrEmpty(on.Map.Review?.Owner), "who looks at it again"));

    private static IEnumerable<Flaw> Unless(bool holds, string element, string what, string mend) => holds ? [] : [new Flaw(element, what, mend)];

    // One flaw for an element, whatever it leaves open: "does not say a, b or c".
    private static IEnumerable<Flaw> Says(string element, string subject, string mend, params (bool Holds, string What)[] parts)
    {
        string[] open = [.. parts.Where(part => !part.Holds).Select(part => part.What)];
        return open.Length == 0 ? [] : [new Flaw(element, $"{subject} does not say {(open.Length == 1 ? open[0] : $"{string.Join(", ", open[..^1])} or {open[^1]}")}.", mend)];
    }
}
