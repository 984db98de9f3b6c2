using Journey.Maps.Linting;
using Journey.Maps.Maps;

namespace Maps.Tests;

/// <summary>A map in which no rule finds anything, and what stands in it.</summary>
internal static class LintMaps
{
    public const string Pain = "pain";
    public const string Fix = "fix";
    public const string Claim = "claim";
    public static readonly Guid Id = new("0197a000-0000-7000-8000-000000000010");
    public static readonly DateTimeOffset Now = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);

    public static string Whole => Id.ToString();

    public static LintSubject Sound() => new(
        Id,
        Document(),
        new Dictionary<string, string> { [Claim] = "B" },
        [new StandingDecision(Guid.Empty, Fix, [Claim])],
        new HashSet<string> { Whole, Pain, Fix },
        [new PlannedFix(Fix, HasOwner: true, MeasuresOutcome: true)],
        new PublishedChange(Now.AddDays(-90), 1),
        Now);

    public static LintSubject With(this LintSubject on, Func<MapDocument, MapDocument> change) => on with { Map = change(on.Map) };

    /// <summary>Changes every step, with its number from 0.</summary>
    public static LintSubject WithSteps(this LintSubject on, Func<Step, int, Step> change) => on.With(map => map with
    {
        Stages = [.. map.Stages.Select(stage => stage with { Steps = [.. stage.Steps.Select(change)] })],
    });

    public static string[] Failed(this LintSubject on) =>
        [.. Linter.Check(on, 1, []).Rules.Where(rule => rule.Outcome == RuleOutcome.Failed).Select(rule => rule.Rule)];

    public static Step Step(int number, string title = "I go on") => new(
        $"step{number}", title, "I want to be online.",
        Touchpoints: [new Touchpoint($"tp{number}", $"key-{number}", "Contact", number % 2 == 0 ? "web" : "phone", "Shop")],
        Emotions: [new Emotion($"feel{number}", number == 0 ? -1 : 1, EmotionBasis.SelfReported, Answers: 9)]);

    private static MapDocument Document() => new(
        "First 30 days", "customer", new Goal("I want to be online."), new Window("purchase", "pay bill", 30), new Segment("new"),
        Stages: [new Stage("stage", "Order", [Step(0), Step(1), Step(2)])],
        PainPoints: [new PainPoint(Pain, "It is slow", "step1", 4)],
        Claims: [new Claim(Claim, "Waiting hurts.", 1, "step1")],
        CandidateFixes: [new CandidateFix(Fix, "Call back", Pain, Metric: "calls")])
    {
        Persona = new Persona("Kim"),
        Review = new Review("2027-01-31", "Ana"),
        Handoffs = [new HandoffTerms("hand", "tp0", "tp1", "Address", "P1D", "No scan")],
        MomentsOfTruth = [new MomentOfTruth("mot", "step1", MomentPolarity.Stumble, Criterion: "Half give up.")],
        FailurePoints = [new FailurePoint("fp", "Stock is wrong", "step2")],
        Metrics = [new Metric("calls", "Calls", MetricKind.CustomerBehaviour, Whole)],
    };
}
