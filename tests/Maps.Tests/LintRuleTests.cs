using System.Collections.Immutable;
using Journey.Maps.Decisions;
using Journey.Maps.Linting;
using Journey.Maps.Maps;

namespace Maps.Tests;

// Rules are functions over a document and what is known of it: each is held against a map that is sound but for one thing.
public sealed class LintRuleTests
{
    private static readonly ImmutableSortedDictionary<string, (string Failed, Func<LintSubject, LintSubject> Change)> Changes = new Dictionary<string, (string, Func<LintSubject, LintSubject>)>
    {
        ["no decision"] = ("L01", on => on with { Decisions = [] }),
        ["a pain point without an owner"] = ("L02", on => on with { Owned = new HashSet<string> { LintMaps.Whole } }),
        ["a fix without an owner"] = ("L02", on => on with { Owned = new HashSet<string> { LintMaps.Whole, LintMaps.Pain }, Fixes = [] }),
        ["grade D alone"] = ("L03", on => on with { Grades = new Dictionary<string, string> { [LintMaps.Claim] = "D" } }),
        ["no goal"] = ("L04 L13", on => on.With(map => map with { Goal = new Goal() })),
        ["no window"] = ("L04", on => on.With(map => map with { Window = new Window() })),
        ["no intent"] = ("L04", on => on.WithSteps((step, i) => i == 1 ? step with { Intent = "" } : step)),
        ["a persona and little else"] = ("L01 L05 L12", on => on.WithSteps((step, i) => i == 0 ? step : new Step(step.Id, step.Title)) with { Decisions = [] }),
        ["no moment of truth"] = ("L06", on => on.With(map => map with { MomentsOfTruth = [] })),
        ["no failure point"] = ("L06", on => on.With(map => map with { FailurePoints = [] })),
        ["no handoff"] = ("L06 L13", on => on.With(map => map with { Handoffs = [] })),
        ["no review"] = ("L07", on => on.With(map => map with { Review = null })),
        ["two steps"] = ("L08", on => on.With(map => map with { Stages = [map.Stages[0] with { Steps = [LintMaps.Step(0), LintMaps.Step(1)] }] })),
        ["an assumed emotion"] = ("L09", on => on.WithSteps((step, i) => i == 2 ? step with { Emotions = [new Emotion("x", -2, EmotionBasis.Assumed)] } : step)),
        ["an emotion without a basis"] = ("L09", on => on.WithSteps((step, i) => i == 2 ? step with { Emotions = [new Emotion("x", -2)] } : step)),
        ["nothing hurts"] = ("L10", on => on.WithSteps((step, i) => i == 0 ? step with { Emotions = [new Emotion("x", 0, EmotionBasis.SelfReported)] } : step)),
        ["work inside"] = ("L11", on => on.WithSteps((step, i) => step with { Actor = StepActor.Organisation, Title = "Approve the ticket" })),
        ["one channel"] = ("L12", on => on.WithSteps((step, i) => step with { Touchpoints = [step.Touchpoints[0] with { Channel = "web" }] })),
        ["nobody for the journey"] = ("L13", on => on with { Owned = new HashSet<string> { LintMaps.Pain, LintMaps.Fix } }),
        ["no evidence"] = ("L13", on => on.With(map => map with { Claims = [] })),
        ["no emotions"] = ("L13", on => on.WithSteps((step, i) => step with { Emotions = [] })),
        ["no pain points"] = ("L13", on => on.With(map => map with { PainPoints = [] })),
        ["no fixes"] = ("L13", on => on.With(map => map with { CandidateFixes = [] })),
        ["a local measure"] = ("L14", on => on.With(map => map with { Metrics = [map.Metrics[0] with { Element = "tp0" }] }) with { Fixes = [new PlannedFix(LintMaps.Fix, true, false)] }),
        ["nothing changed"] = ("L15", on => on with { Published = new PublishedChange(LintMaps.Now.AddDays(-60), 0) }),
    }.ToImmutableSortedDictionary();

    public static TheoryData<string> Names => [.. Changes.Keys];

    [Fact]
    public void A_sound_map_fails_no_rule_and_every_rule_applies_to_it()
    {
        var report = Linter.Check(LintMaps.Sound(), 7, []);
        Assert.Empty(report.Findings);
        Assert.All(report.Rules, rule => Assert.Equal(RuleOutcome.Passed, rule.Outcome));
        Assert.Equal((7, 0d, Strength.Sound, false), (report.Version, report.TheatreIndex, report.Strength, report.BlocksPublishing));
        Assert.Equal(Enumerable.Range(1, 15).Select(number => $"L{number:00}"), LintRules.All.Select(rule => rule.Id));
        Assert.Equal(["L01", "L02", "L03", "L04", "L06", "L13"], LintRules.All.Where(rule => rule.Severity == Severity.Error).Select(rule => rule.Id));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_wrong_with_a_map_fails_its_rule_and_no_other(string change)
    {
        var (failed, make) = Changes[change];
        var on = make(LintMaps.Sound());
        Assert.Equal(failed, string.Join(' ', on.Failed()));
        Assert.All(Linter.Check(on, 1, []).Findings, finding => Assert.True(finding is { Element.Length: > 0, What.Length: > 0, Mend.Length: > 0 }));
    }

    [Theory]
    [InlineData(nameof(ContentPart.MomentsOfTruth))]
    [InlineData(nameof(ContentPart.FailurePoints))]
    [InlineData(nameof(ContentPart.Handoffs))]
    [InlineData(nameof(ContentPart.PainPoints))]
    [InlineData(nameof(ContentPart.CandidateFixes))]
    [InlineData(nameof(ContentPart.Emotions))]
    public void An_empty_part_is_wrong_and_a_checked_absence_is_not(string name)
    {
        var part = Enum.Parse<ContentPart>(name);
        var without = LintMaps.Sound().With(map => map with
        {
            MomentsOfTruth = part == ContentPart.MomentsOfTruth ? [] : map.MomentsOfTruth,
            FailurePoints = part == ContentPart.FailurePoints ? [] : map.FailurePoints,
            Handoffs = part == ContentPart.Handoffs ? [] : map.Handoffs,
            PainPoints = part == ContentPart.PainPoints ? [] : map.PainPoints,
            CandidateFixes = part == ContentPart.CandidateFixes ? [] : map.CandidateFixes,
        });
        without = part == ContentPart.Emotions ? without.WithSteps((step, _) => step with { Emotions = [] }) : without;
        Assert.NotEmpty(without.Failed());
        Assert.Empty(without.With(map => map with { Absences = [new Absence("none", part, "We looked.")] }).Failed());
    }

    [Theory]
    [InlineData(40, false, false)]
    [InlineData(41, false, true)]
    [InlineData(41, true, false)]
    public void A_map_of_more_than_forty_steps_must_be_one_to_act_on(int steps, bool actionable, bool fails)
    {
        var on = LintMaps.Sound().With(map => map with
        {
            Stages = [map.Stages[0] with { Steps = [.. Enumerable.Range(0, steps).Select(i => LintMaps.Step(i))] }],
            FailurePoints = [.. Enumerable.Range(0, actionable ? steps / 2 : 1).Select(i => new FailurePoint($"fp{i}", "It breaks", $"step{i}"))],
        });
        Assert.Equal(fails ? ["L08"] : Array.Empty<string>(), on.Failed());
        Assert.Equal(fails, Linter.Check(on, 1, []).ActionableShare < .15 && steps > 40);
    }

    [Fact]
    public void The_actionable_share_counts_what_a_decision_a_failure_point_or_an_owned_fix_is_linked_to()
    {
        var bare = LintMaps.Sound().With(map => map with { FailurePoints = [], Handoffs = [], Metrics = [], MomentsOfTruth = [], Claims = [] }).WithSteps((step, i) => step with
        {
            Touchpoints = [],
            Emotions = [],
        }) with
        {
            Decisions = [],
            Owned = new HashSet<string>(),
            Fixes = [],
        };
        // A stage, three steps, a pain point and a fix.
        Assert.Equal(0d, Actionable.Share(bare));
        Assert.Equal(3d / 6, Actionable.Share(bare with { Owned = new HashSet<string> { LintMaps.Fix } }));
        Assert.Equal(3d / 6, Actionable.Share(bare with { Fixes = [new PlannedFix(LintMaps.Fix, true, true)] }));
        Assert.Equal(3d / 6, Actionable.Share(bare with { Decisions = [new StandingDecision(Guid.Empty, LintMaps.Fix, [])] }));
        Assert.Equal(0d, Actionable.Share(bare with { Fixes = [new PlannedFix(LintMaps.Fix, false, true)] }));
        var claimed = bare.With(map => map with { Claims = [new Claim("c", "So it is.", 1, "step0")] }) with { Decisions = [new StandingDecision(Guid.Empty, "", ["c"])] };
        Assert.Equal(1d / 6, Actionable.Share(claimed));
        Assert.Equal(2d / 7, Actionable.Share(bare.With(map => map with { FailurePoints = [new FailurePoint("fp", "It breaks", "step2")] })));
        Assert.Null(Actionable.Share(bare.With(_ => new MapDocument())));
    }

    [Fact]
    public void Facet_coverage_is_the_mean_over_steps_of_six_facets()
    {
        // Touchpoint, intent, emotion and owner on each of three steps; pain and evidence on one.
        Assert.Equal(14d / 18, Facets.Coverage(LintMaps.Sound())!.Value, 12);
        Assert.Equal(16d / 18, Facets.Coverage(LintMaps.Sound().With(map => map with { PainPoints = [], Absences = [new Absence("a", ContentPart.PainPoints, "None.")] }))!.Value, 12);
        Assert.Equal(13d / 18, Facets.Coverage(LintMaps.Sound() with { Grades = new Dictionary<string, string>() })!.Value, 12);
        Assert.Null(Facets.Coverage(LintMaps.Sound().With(map => map with { Stages = [] })));
    }

    [Fact]
    public void The_index_weighs_errors_three_times_and_leaves_out_what_does_not_apply()
    {
        var on = LintMaps.Sound().With(map => map with { Review = null, Persona = null }) with { Decisions = [], Published = null };
        var report = Linter.Check(on, 1, []);
        // L01 (3) and L07 (1) of six errors (18) and seven warnings: L05 and L15 do not apply.
        Assert.Equal(4d / 25, report.TheatreIndex, 12);
        Assert.Equal((Strength.Weak, true), (report.Strength, report.BlocksPublishing));
        Assert.Equal(["No decision on the map has been made."], report.Reasons);

        var waiver = new Waiver(Guid.CreateVersion7(), Guid.Empty, "", 0, "L01", "Not now.", new DateOnly(2026, 6, 1), LintMaps.Now, "Ann");
        var waived = Linter.Check(on, 1, [waiver]);
        Assert.Equal((4d / 25, false, waiver.Id), (waived.TheatreIndex, waived.BlocksPublishing, waived.Findings[0].Waiver!.Value));
        Assert.Null(waived.Findings[1].Waiver);
    }

    [Fact]
    public void A_publication_has_sixty_days_to_change_something()
    {
        var on = LintMaps.Sound() with { Published = new PublishedChange(LintMaps.Now.AddDays(-60).AddSeconds(1), 0) };
        Assert.Equal(RuleOutcome.NotApplicable, Linter.Check(on, 1, []).Rules[^1].Outcome);
    }

    [Fact]
    public void Nobody_for_the_journey_is_a_reason_to_call_a_map_weak()
    {
        var report = Linter.Check(LintMaps.Sound() with { Owned = new HashSet<string> { LintMaps.Pain, LintMaps.Fix } }, 1, []);
        Assert.Equal((Strength.Weak, "Nobody answers for the journey."), (report.Strength, report.Reasons.Single()));
        Assert.Equal(Strength.Sound, Linter.Check(LintMaps.Sound().With(map => map with { FailurePoints = [] }), 1, []).Strength);
    }
}
