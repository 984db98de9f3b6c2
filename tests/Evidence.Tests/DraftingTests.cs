using Journey.Evidence.Drafts;
using Journey.Evidence.Figures;
using Journey.Maps.V1;

namespace Evidence.Tests;

/// <summary>A draft map is a pure function of figures.</summary>
public sealed class DraftingTests
{
    private static readonly Guid Shop = Guid.Parse("0199aa00-0000-7000-8000-000000000001");
    private static readonly Guid Contacts = Guid.Parse("0199aa00-0000-7000-8000-000000000002");

    [Fact]
    public void Stages_follow_the_order_in_which_most_cases_meet_activities()
    {
        var draft = Drafting.Of(Figures(("order pay ship receive", 60), ("order ship pay receive", 20), ("order pay ship call receive", 15), ("order", 5)), "Shop");

        Assert.Equal(["order", "pay", "ship", "receive"], draft.Steps.Select(step => step.Activity));
        Assert.Contains("One activity is not on this map: “call”.", draft.Notes);
        Assert.Equal(["order", "pay", "ship", "receive"], Steps(draft.Document).Select(step => step.Title));
    }

    [Fact]
    public void The_order_is_that_of_the_variants_that_hold_four_fifths_of_the_cases()
    {
        var draft = Drafting.Of(Figures(("a b c", 70), ("b a c", 10), ("c b a", 20)), "Order");

        Assert.Equal(["a", "b", "c"], draft.Steps.Select(step => step.Activity));
        Assert.StartsWith("The order is that of the 2 most frequent of 3 ways; they hold 90 of 100 cases (90 %, 95 % interval 82.6 % to 94.5 %).", draft.Notes[0]);
    }

    [Fact]
    public void Majorities_decide_against_medians_and_a_circle_of_majorities_is_cut_at_the_earliest_median()
    {
        // A late start pushes x back in the median of positions, but wherever both are met x comes before y.
        Assert.Equal(["p", "q", "x", "y"], Precedence.Order([new(["p", "q", "x", "y"], 3), new(["y"], 9), new(["p", "q"], 2)], ["x", "y", "p", "q"]));
        Assert.Equal(["a", "b", "c"], Precedence.Order([new(["a", "b", "c"], 4), new(["b", "c", "a"], 4), new(["c", "a", "b"], 4)], ["c", "b", "a"]));
    }

    [Fact]
    public void The_same_figures_in_any_order_give_the_same_draft()
    {
        var variants = new[] { ("a b c d", 50L), ("a c b d", 50L), ("a d", 30L), ("e a b", 20L) };
        var first = Drafting.Of(Figures(variants), "Same");
        var random = new Random(7);
        for (var i = 0; i < 20; i++)
        {
            var figures = Figures(variants);
            var shuffled = figures with { Reached = figures.Reached.OrderBy(_ => random.Next()).ToDictionary(), Ends = figures.Ends.OrderBy(_ => random.Next()).ToDictionary() };
            Assert.Equal(first.Document, Drafting.Of(shuffled, "Same").Document);
        }
    }

    [Fact]
    public void Fifty_activities_give_forty_steps_and_name_the_rest()
    {
        var names = Enumerable.Range(1, 50).Select(i => $"activity {i:00}").ToList();
        var figures = Figures((string.Join('>', names), 100L), (string.Join('>', names.Take(40)), 50L));
        var draft = Drafting.Of(figures, "Long");

        Assert.Equal(names.Take(40), draft.Steps.Select(step => step.Activity));
        Assert.Equal(7, draft.Document.Stages.Count);
        Assert.Equal(40, Steps(draft.Document).Count());
        Assert.StartsWith("10 activities are not on this map: “activity 41”, “activity 42”", draft.Notes[1]);
        Assert.All(draft.Claims, claim => Assert.InRange(claim.Statement.Length, 1, 1_000));
    }

    [Fact]
    public void One_activity_is_a_map_of_one_step()
    {
        var draft = Drafting.Of(Figures(("question", 40)), "Questions");

        Assert.Equal("question", Steps(draft.Document).Single().Touchpoints.Single().Key);
        Assert.Empty(draft.Document.PainPoints);
        Assert.Equal(("question", 1), (draft.Document.Window.Anchor, draft.Document.Window.Days));
    }

    [Fact]
    public void Too_few_cases_are_refused_with_the_number_needed()
    {
        var refused = Assert.Throws<DraftTooSmall>(() => Drafting.Of(Figures(("a b", 9)), "Small"));

        Assert.Equal(("10", "9"), (refused.Metadata["needed"], refused.Metadata["cases"]));
        Assert.Throws<DraftTooSmall>(() => Drafting.Of(Figures(), "Empty"));
    }

    [Fact]
    public void Keys_of_other_scripts_differ_and_are_the_same_on_every_map()
    {
        var names = new[] { "注文", "支払い", "Écran d’accueil", "ORDER  placed!", "주문 order", "order placed", "😀", "-", new string('x', 300) };
        var draft = Drafting.Of(Figures((string.Join('>', names), 20L)), "日本語");
        var keys = draft.Steps.ToDictionary(step => step.Activity, step => step.Key);

        Assert.Equal(names.Length, keys.Values.Distinct().Count());
        Assert.All(keys.Values, key => Assert.Matches("^[a-z0-9-]{1,100}$", key));
        Assert.Equal(TouchpointKeys.Of("注文"), keys["注文"]);
        Assert.Matches("^t-[0-9a-f]{10}$", keys["注文"]);
        Assert.Matches("^order-[0-9a-f]{10}$", keys["주문 order"]);
        Assert.Equal(["order-placed", "order-placed-2"], new[] { keys["ORDER  placed!"], keys["order placed"] }.Order());
    }

    [Fact]
    public void What_is_mapped_already_keeps_its_touchpoint_and_shares_its_step()
    {
        var figures = Figures(("order call mail ship", 50)) with
        {
            Touchpoints = new Dictionary<string, string> { ["call"] = "support", ["mail"] = "support", ["order"] = "checkout" },
        };
        var draft = Drafting.Of(figures, "Mapped");

        Assert.Equal(["checkout", "support", "ship"], draft.Steps.Select(step => step.Key));
        Assert.DoesNotContain(draft.Notes, note => note.Contains("not on this map", StringComparison.Ordinal));
    }

    [Fact]
    public void Early_ends_long_waits_and_the_reasons_of_the_vital_few_are_pain_points()
    {
        var figures = Figures(("order pay ship receive", 70), ("order pay", 30)) with
        {
            Edges = [new PathEdge("pay", "ship", 70, 3.5 * 86_400, 4 * 86_400), new PathEdge("order", "pay", 100, 60, 90)],
            Reasons = Ranking.Of(new Dictionary<string, long> { ["billing"] = 430, ["setup"] = 180, ["delivery"] = 120, ["other"] = 170 }, 50),
            ReasonAt = new Dictionary<string, string> { ["billing"] = "pay", ["setup"] = "nowhere" },
        };
        var draft = Drafting.Of(figures, "Pains");
        var pains = draft.Document.PainPoints;

        Assert.Equal(["billing", "Customers go no further than “pay”", "Waiting for “ship” after “pay”", "setup", "other"], pains.Select(pain => pain.Title));
        Assert.Equal(pains.Select(pain => pain.Severity).OrderDescending(), pains.Select(pain => pain.Severity));
        var billing = pains.Single(pain => pain.Title == "billing");
        Assert.Equal(("step-2", 4), (billing.Step, billing.Severity));
        Assert.Equal(["billing"], billing.Reasons);
        Assert.Equal("step-4", pains.Single(pain => pain.Title == "setup").Step);
        Assert.Contains(draft.Claims, claim => claim.Statement == "30 of the 100 cases that reach “pay” end there (30 %, 95 % interval 21.9 % to 39.6 %).");
        Assert.Contains(draft.Claims, claim => claim.Statement == "Half of the 70 times that “ship” comes next after “pay” it takes 3.5 days or longer.");
        Assert.Contains(draft.Claims, claim => claim.Statement.StartsWith("“billing” is the reason given in 430 of 900 coded records (47.8 %", StringComparison.Ordinal));
    }

    [Fact]
    public void Reasons_that_are_mostly_uncoded_make_no_pain_point()
    {
        var figures = Figures(("a b", 50)) with { Reasons = Ranking.Of(new Dictionary<string, long> { ["billing"] = 60 }, 40) };

        Assert.Empty(Drafting.Of(figures, "Uncoded").Document.PainPoints);
    }

    [Fact]
    public void Scores_are_self_reported_emotions_and_cite_the_sources_that_hold_them()
    {
        var figures = Figures(("a b", 50)) with { Scores = [new ScoreAt("b", "1-5", 40, 3.456, .456), new ScoreAt("b", "1-7", 4, 7, 2), new ScoreAt("elsewhere", "1-5", 9, 1, -2)] };
        var draft = Drafting.Of(figures, "Felt");
        var emotion = Steps(draft.Document).SelectMany(step => step.Emotions).Single();

        Assert.Equal((.46, EmotionBasis.SelfReported, 40, "3.46 on the scale 1-5"), (emotion.Valence, emotion.Basis, emotion.Answers, emotion.Note));
        var claim = draft.Claims.Single(claim => claim.Element == emotion.Id);
        Assert.Equal([Contacts], claim.Items);
        Assert.Equal([Shop], draft.Claims.Single(reach => reach.Element == "step-1").Items);
    }

    [Fact]
    public void Every_claim_waits_for_a_decision_and_points_at_an_element()
    {
        var draft = Drafting.Of(Figures(("a b", 50), ("a", 30)) with { OpenCases = 3, Partial = true, Segment = "families", Days = 30, Anchor = "a", End = "b" }, "Marked");
        var labels = draft.Document.Stages.Select(stage => stage.Id).Concat(Steps(draft.Document).Select(step => step.Id)).Concat(draft.Document.PainPoints.Select(pain => pain.Id)).Append("map").ToHashSet();

        Assert.All(draft.Document.Claims, claim => Assert.Equal(ClaimStanding.Observed, claim.Standing));
        Assert.All(draft.Document.Claims, claim => Assert.Contains(claim.Element, labels));
        Assert.Equal(draft.Claims.Select(claim => claim.Statement), draft.Document.Claims.Select(claim => claim.Statement));
        Assert.All(draft.Claims, claim => Assert.NotEmpty(claim.Items));
        Assert.Equal(("a", "b", 30, "families"), (draft.Document.Window.Anchor, draft.Document.Window.End, draft.Document.Window.Days, draft.Document.Segment.Key));
        Assert.Equal(3, draft.Notes.Count);
    }

    private static IEnumerable<Step> Steps(MapDocument document) => document.Stages.SelectMany(stage => stage.Steps);

    // Figures as they follow from variants; activities are parted by blanks, or by > where they have blanks themselves.
    private static LogFigures Figures(params (string Path, long Cases)[] variants)
    {
        var paths = variants.Select(variant => new PathVariant(variant.Path.Split(variant.Path.Contains('>') ? '>' : ' '), variant.Cases)).ToList();
        var activities = paths.SelectMany(path => path.Path).Distinct().ToHashSet();
        return new LogFigures
        {
            LogKey = "shop",
            Revision = 3,
            Cases = paths.Sum(path => path.Cases),
            Variants = paths.Count,
            TopVariants = [.. paths.OrderByDescending(path => path.Cases)],
            Reached = activities.ToDictionary(activity => activity, activity => paths.Where(path => path.Path.Contains(activity)).Sum(path => path.Cases)),
            Ends = paths.GroupBy(path => path.Path[^1]).ToDictionary(group => group.Key, group => group.Sum(path => path.Cases)),
            Sources = [new CitedSource(Shop, activities, HasReasons: false, HasScores: false), new CitedSource(Contacts, new HashSet<string>(), HasReasons: true, HasScores: true)],
        };
    }
}
