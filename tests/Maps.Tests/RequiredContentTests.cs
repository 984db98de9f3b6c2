using System.Collections.Immutable;
using Journey.Maps.Maps;
using Journey.Maps.Publishing;

namespace Maps.Tests;

// A map that lacks nothing, and what is told of it once one thing is taken away.
public sealed class RequiredContentTests
{
    private static readonly ImmutableSortedDictionary<string, (string Place, string Told, Func<ContentSubject, ContentSubject> Take)> Taken =
        new Dictionary<string, (string, string, Func<ContentSubject, ContentSubject>)>
        {
            ["the test of the goal"] = ("P01.WHOLE", "the goal was reached", on => With(on, map => map with { Goal = map.Goal with { OutcomeTest = "" } })),
            ["the end of the window"] = ("P01.WHOLE", "no event that ends it", on => With(on, map => map with { Window = map.Window with { End = "" } })),
            ["what is needed to go on"] = ("P02.step1", "what the customer needs to go on", on => WithStep(on, step => step with { NeededToProgress = "" })),
            ["the intent of a step without touchpoints"] = ("P02.step1", "why the customer takes it", on => WithStep(on, step => step with { Intent = "", Touchpoints = [] })),
            ["the channel"] = ("P03.tp1", "its channel", on => WithTouchpoint(on, touchpoint => touchpoint with { Channel = "" })),
            ["who starts the contact"] = ("P03.tp1", "who starts the contact", on => WithTouchpoint(on, touchpoint => touchpoint with { Initiator = "" })),
            ["who receives it"] = ("P03.tp1", "who receives it", on => WithTouchpoint(on, touchpoint => touchpoint with { Receiver = "" })),
            ["a confirmation"] = ($"P04.{First}", "not confirmed by both sides", on => on with { Confirmed = on.Confirmed.Where(id => id != First).ToHashSet() }),
            ["the basis of a feeling"] = ("P05.feel1", "who says so", on => WithStep(on, step => step with { Emotions = [step.Emotions[0] with { Basis = null }] })),
            ["the scale of a feeling"] = ("P05.feel1", "the scale", on => WithStep(on, step => step with { Emotions = [step.Emotions[0] with { Raw = 4 }] })),
            ["the answers behind a feeling"] = ("P05.feel1", "what evidence is behind it", on => WithStep(on, step => step with { Emotions = [step.Emotions[0] with { Answers = 0 }] })),
            ["the criterion of a failure point"] = ("P06.fp", "by what one can tell", on => With(on, map => map with { FailurePoints = [map.FailurePoints[0] with { Criterion = "" }] })),
            ["the marks"] = ("P07.WHOLE", "No friction, risk or value", on => With(on, map => map with { Marks = [] })),
            ["the reason of a mark"] = ("P07.mark", "why something has to be done", on => With(on, map => map with { Marks = [map.Marks[0] with { Reason = "" }] })),
            ["the severity of a pain point"] = ("P08.pain", "how severe it is", on => With(on, map => map with { PainPoints = [map.PainPoints[0] with { Severity = 0 }] })),
            ["contact reasons"] = ("P08.pain", "which contact reasons", on => With(on, map => map with { PainPoints = [map.PainPoints[0] with { Reasons = [] }] })),
            ["evidence from customers"] = ("P09.WHOLE", "Nothing from customers", on => on with { Cited = [.. on.Cited.Where(item => !item.FromCustomers)] }),
            ["evidence from operations"] = ("P09.WHOLE", "Nothing from operations", on => on with { Cited = [.. on.Cited.Where(item => !item.FromOperations)] }),
            ["the assumption that a claim is"] = ("P10.belief", "not listed as an assumption", on => With(on, map => map with { Assumptions = [] })),
            ["the test of an assumption"] = ("P10.assumed", "neither a test nor an accepted risk", on => With(on, map => map with { Assumptions = [new Assumption("assumed", "belief")] })),
            ["the plan of a fix"] = ("P11.fix", "when it is due", on => on with { Fixes = [] }),
            ["the metric of a fix"] = ("P11.fix", "which metric it should move", on => With(on, map => map with { CandidateFixes = [map.CandidateFixes[0] with { Metric = "" }] })),
            ["a metric of behaviour"] = ("P12.WHOLE", "what customers do", on => With(on, map => map with { Metrics = [map.Metrics[0] with { Kind = MetricKind.Business }, map.Metrics[1]] })),
            ["a metric of business"] = ("P12.WHOLE", "worth to the business", on => With(on, map => map with { Metrics = [map.Metrics[0]] })),
            ["whose figure it is"] = ("P12.calls", "whose figure it is", on => With(on, map => map with { Metrics = [map.Metrics[0] with { OwningUnit = "" }, map.Metrics[1]] })),
            ["the value before"] = ("P12.calls", "its value before", on => With(on, map => map with { Metrics = [map.Metrics[0] with { Baseline = null }, map.Metrics[1]] })),
            ["dependencies"] = ("P13.WHOLE", "the map depends on", on => With(on, map => map with { Dependencies = [] })),
            ["the day of review"] = ("P14.WHOLE", "when it is looked at again", on => With(on, map => map with { Review = new Review("", "Ana") })),
            ["who reviews"] = ("P14.WHOLE", "who looks at it again", on => With(on, map => map with { Review = new Review("2027-01-31") })),
        }.ToImmutableSortedDictionary();

    public static TheoryData<string> Things => [.. Taken.Keys];

    [Fact]
    public void Nothing_holds_a_complete_map_back_and_every_row_is_looked_at()
    {
        Assert.Empty(Places(Complete()));
        Assert.Equal(RequiredContent.All.Select(row => row.Id), Taken.Values.Select(taken => taken.Place[..3]).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Things))]
    public void What_is_taken_away_is_told_where_it_is_missing_and_a_waiver_of_its_row_lets_the_map_pass(string thing)
    {
        var (place, told, take) = Taken[thing];
        var on = take(Complete());
        var block = Assert.Single(RequiredContent.Blocks(on, new HashSet<string>()));
        Assert.Equal(place.Replace("WHOLE", LintMaps.Whole, StringComparison.Ordinal), block.Place);
        Assert.Contains(told, block.What, StringComparison.Ordinal);
        Assert.NotEmpty(block.Mend);
        Assert.Empty(RequiredContent.Blocks(on, new HashSet<string> { place[..3] }));
        Assert.Single(RequiredContent.Blocks(on, RequiredContent.All.Select(row => row.Id).Where(id => id != place[..3]).ToHashSet()));
    }

    [Fact]
    public void A_checked_absence_is_content()
    {
        var bare = With(Complete(), map => map with { Marks = [], Metrics = [], Dependencies = [], CandidateFixes = [] }) with { Confirmed = new HashSet<string>() };
        Assert.Equal(["P04", "P07", "P12", "P13"], Places(bare).Select(place => place[..3]).Distinct());
        Assert.Empty(Places(With(bare, map => map with
        {
            Absences = [.. new[] { ContentPart.Handoffs, ContentPart.Marks, ContentPart.Metrics, ContentPart.Dependencies }.Select(part => new Absence($"{part}", part, "We looked."))],
        })));
    }

    [Fact]
    public void One_block_tells_all_that_an_element_leaves_open()
    {
        var on = WithTouchpoint(Complete(), touchpoint => touchpoint with { Initiator = "", Receiver = "", OperatedBy = "" });
        var block = RequiredContent.Blocks(on, new HashSet<string> { "P04" }).Single();
        Assert.Equal("The touchpoint 'Contact' does not say who starts the contact, who receives it or who operates it.", block.What);
    }

    [Fact]
    public void Steps_of_others_need_nothing_of_the_customer_and_a_dismissed_handoff_needs_nobody()
    {
        Assert.Empty(Places(WithStep(Complete(), step => step with { Actor = StepActor.System, NeededToProgress = "" })));
        Assert.Empty(Places(With(Complete(), map => map with { Handoffs = [map.Handoffs[0] with { Dismissal = "They walk over." }] }) with { Confirmed = new HashSet<string> { Second } }));
    }

    private static string First => HandoffId.Of("tp0", "tp1");

    private static string Second => HandoffId.Of("tp1", "tp2");

    private static IEnumerable<string> Places(ContentSubject on) => RequiredContent.Blocks(on, new HashSet<string>()).Select(block => block.Place);

    private static ContentSubject With(ContentSubject on, Func<MapDocument, MapDocument> change) => on with { Map = change(on.Map) };

    private static ContentSubject WithStep(ContentSubject on, Func<Step, Step> change) => With(on, map => map with
    {
        Stages = [map.Stages[0] with { Steps = [map.Stages[0].Steps[0], change(map.Stages[0].Steps[1]), map.Stages[0].Steps[2]] }],
    });

    private static ContentSubject WithTouchpoint(ContentSubject on, Func<Touchpoint, Touchpoint> change) =>
        WithStep(on, step => step with { Touchpoints = [change(step.Touchpoints[0])] });

    private static ContentSubject Complete()
    {
        var sound = LintMaps.Sound().WithSteps((step, _) => step with
        {
            NeededToProgress = "A date",
            Touchpoints = [step.Touchpoints[0] with { Initiator = "Customer", Receiver = "Shop" }],
        }).Map;
        return new ContentSubject(
            LintMaps.Id,
            sound with
            {
                Goal = new Goal("I want to be online.", "Online on day 30"),
                PainPoints = [sound.PainPoints[0] with { Reasons = ["waiting"] }],
                FailurePoints = [sound.FailurePoints[0] with { Criterion = "The shelf is empty" }],
                Marks = [new Mark("mark", "step1", MarkKind.Friction, true, "They wait too long.")],
                Claims = [.. sound.Claims, new Claim("belief", "Paying is easy.", 1, "step2")],
                Assumptions = [new Assumption("assumed", "belief", "Ask forty buyers.")],
                Metrics = [sound.Metrics[0] with { OwningUnit = "Shop", Baseline = 31 }, new Metric("churn", "Churn", MetricKind.Business, LintMaps.Whole, Baseline: .1, OwningUnit: "Shop")],
                Dependencies = [new Dependency("dep", "tp1", DependencyKind.Product, "router")],
            },
            [new CitedItem(LintMaps.Claim, 1, true, false, true), new CitedItem(LintMaps.Claim, 1, false, true, true)],
            [new PublishedFix("plan", LintMaps.Fix, "Ana", "2027-01-31", "planned", "", false)],
            new HashSet<string> { First, Second });
    }
}
