using FsCheck;
using FsCheck.Fluent;
using Journey.Maps.Linting;
using Journey.Maps.Maps;

namespace Maps.Tests;

// Random maps, each of its parts there or not, and what is known of them.
public sealed class LintProperties
{
    private const int Runs = 400;

    [Fact]
    public void The_index_and_the_shares_are_fractions_whatever_the_map() => ForAll(on =>
    {
        var report = Linter.Check(on, 1, []);
        Assert.InRange(report.TheatreIndex, 0, 1);
        Assert.InRange(report.ActionableShare ?? 0, 0, 1);
        Assert.InRange(report.FacetCoverage ?? 0, 0, 1);
        Assert.Equal(report.Findings.Count == 0, report.TheatreIndex == 0);
        Assert.Equal(report.Findings.Select(finding => finding.Rule).Distinct(), on.Failed());
    });

    [Fact]
    public void Mending_what_a_rule_finds_never_makes_an_error_of_another()
    {
        var mended = new HashSet<string>();
        ForAll(on =>
        {
            var errors = Errors(on);
            foreach (var rule in on.Failed())
            {
                var better = Mend(rule, on);
                Assert.DoesNotContain(rule, better.Failed());
                Assert.Subset(errors, Errors(better));
                mended.Add(rule);
            }
        });

        // A property that never met a rule says nothing of it.
        Assert.Equal(LintRules.All.Select(rule => rule.Id), mended.Order(StringComparer.Ordinal));
    }

    private static void ForAll(Action<LintSubject> holds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Runs), Prop.ForAll(Arb.From(Subjects), holds));

    private static HashSet<string> Errors(LintSubject on) => [.. on.Failed().Where(rule => LintRules.Find(rule)!.Severity == Severity.Error)];

    // As the finding says: what comes in comes with its owner and its intent.
    private static LintSubject Mend(string rule, LintSubject on) => rule switch
    {
        "L01" or "L05" => on with { Decisions = [new StandingDecision(Guid.Empty, "", [])] },
        "L02" => on with { Owned = on.Owned.Concat(on.Map.PainPoints.Select(p => p.Id)).Concat(on.Map.CandidateFixes.Select(f => f.Id)).ToHashSet() },
        "L03" => on with { Grades = on.Map.Claims.ToDictionary(claim => claim.Id, _ => "B") },
        "L04" => Walked(on.With(map => map with { Goal = new Goal("I want it."), Window = new Window("purchase", "", 30) })),
        "L06" => on.With(map => map with { Absences = [.. map.Absences, None(ContentPart.MomentsOfTruth), None(ContentPart.Handoffs), None(ContentPart.FailurePoints)] }),
        "L07" => on.With(map => map with { Review = new Review("2027-01-31") }),
        "L08" => on.Steps().Count() < 3 ? Longer(on) : on with { Decisions = [new StandingDecision(Guid.Empty, "", [.. on.Map.Claims.Select(c => c.Id)])], Map = Broken(on.Map) },
        "L09" => on.WithSteps((step, _) => step with { Emotions = [.. step.Emotions.Select(e => e with { Basis = EmotionBasis.SelfReported })] }),
        "L10" => on.WithSteps((step, _) => step with { Emotions = [.. step.Emotions.Select(e => e with { Valence = -1 })] }),
        "L11" => on.WithSteps((step, i) => step with { Actor = StepActor.Customer, Title = "I go on" }),
        "L12" => on.WithSteps((step, _) => step with { Touchpoints = [.. step.Touchpoints, new Touchpoint($"{step.Id}-other", "", "Other", "letter"), new Touchpoint($"{step.Id}-third", "", "Third", "fax")] }),
        "L13" => Whole(on),
        "L14" => on with { Fixes = [.. on.Map.CandidateFixes.Select(fix => new PlannedFix(fix.Id, true, true))] },
        "L15" => on with { Published = on.Published! with { Changes = 1 } },
        _ => throw new InvalidOperationException($"Nobody says how {rule} is mended."),
    };

    private static Absence None(ContentPart part) => new($"none-{part}", part, "We looked.");

    private static LintSubject Walked(LintSubject on) => on.Steps().Any()
        ? on.WithSteps((step, _) => step with { Intent = "I want it." })
        : on.With(map => map with { Stages = [new Stage("walked", "Walk", [new Step("walk", "I walk", "I want it.")])] });

    private static LintSubject Longer(LintSubject on) => on.With(map => map with
    {
        Stages = [.. map.Stages, new Stage("more", "More", [.. Enumerable.Range(0, 3).Select(i => new Step($"more{i}", "I go on", "I want it."))])],
    });

    private static MapDocument Broken(MapDocument map) => map with
    {
        FailurePoints = [.. map.Stages.SelectMany(s => s.Steps).Select(step => new FailurePoint($"{step.Id}-fp", "It breaks", step.Id))],
    };

    private static LintSubject Whole(LintSubject on)
    {
        var steps = on.Touchpoints().Any() ? on.Map.Stages : [.. on.Map.Stages, new Stage("met", "Meet", [LintMaps.Step(99)])];
        var claims = on.Map.Claims.Count > 0 ? on.Map.Claims : [new Claim("told", "So it is.", 1, on.Whole)];
        return on.With(map => map with
        {
            Goal = new Goal("I want it."),
            Stages = steps,
            Claims = claims,
            Absences = [.. map.Absences, None(ContentPart.Emotions), None(ContentPart.Handoffs), None(ContentPart.PainPoints), None(ContentPart.CandidateFixes)],
        }) with
        {
            Owned = on.Owned.Append(on.Whole).ToHashSet(),
            Grades = claims.ToDictionary(claim => claim.Id, _ => "B"),
        };
    }

    private static Gen<LintSubject> Subjects =>
        from steps in Gen.Elements(0, 1, 3, 5, 45)
        from has in Gen.ArrayOf(Gen.Choose(0, 2), 20)
        select Subject(steps, has);

    // Two in three times a part is there: else no map would be near sound.
    private static LintSubject Subject(int steps, int[] has)
    {
        var (sound, at) = (LintMaps.Sound(), 0);
        bool There() => has[at++] > 0;
        return (sound with
        {
            Grades = There() ? sound.Grades : new Dictionary<string, string>(),
            Decisions = There() ? sound.Decisions : [],
            Owned = There() ? sound.Owned : new HashSet<string>(),
            Fixes = There() ? sound.Fixes : [new PlannedFix(LintMaps.Fix, true, false)],
            Published = There() ? sound.Published : new PublishedChange(LintMaps.Now.AddDays(-61), 0),
        }).With(map => map with
        {
            Goal = There() ? map.Goal : new Goal(),
            Stages = steps == 0 ? [] : [new Stage("stage", "Order", [.. Enumerable.Range(0, steps).Select(i => LintMaps.Step(i, has[18] > 0 ? "I go on" : "Approve the ticket"))])],
            PainPoints = There() ? map.PainPoints : [],
            Claims = There() ? map.Claims : [],
            CandidateFixes = There() ? map.CandidateFixes : [],
            Review = There() ? map.Review : null,
            Handoffs = There() ? map.Handoffs : [],
            MomentsOfTruth = There() ? map.MomentsOfTruth : [],
            FailurePoints = There() ? map.FailurePoints : [],
            Metrics = There() ? map.Metrics : [],
        }).WithSteps((step, i) => step with
        {
            Intent = has[14] > 0 ? step.Intent : "",
            Emotions = has[15] == 0 ? [] : has[15] == 1 ? step.Emotions : [step.Emotions[0] with { Valence = 2, Basis = EmotionBasis.Assumed }],
            Touchpoints = has[16] == 0 ? [] : has[16] == 1 ? step.Touchpoints : [step.Touchpoints[0] with { Channel = "web", OperatedBy = "" }],
            Actor = has[18] > 0 ? null : StepActor.Organisation,
        });
    }
}
