using Journey.Evidence.V1;
using Journey.Portal.Charts;
using Journey.Portal.Charts.Graph;
using Journey.Portal.Text;

namespace Portal.Tests;

public sealed class GraphTests
{
    [Fact]
    public void The_line_follows_the_most_frequent_next_step_and_the_rest_stands_beside_it()
    {
        var graph = new PathGraph(SamplePaths.Reply());

        Assert.Equal(["Order", "Confirm", "Receive", "Set up", "Online", "First bill"], graph.Choice.Line);
        Assert.Equal(["Billing call"], graph.Choice.Beside);
        Assert.Equal(5, graph.Edges.Count(edge => edge.Kind == EdgeKind.Line));
        Assert.Equal(2, graph.Edges.Count(edge => edge.Kind == EdgeKind.Skip));
        Assert.Contains(graph.Edges, edge => edge is { Kind: EdgeKind.Back, Label: "124 again" });
        Assert.Equal(1, graph.Choice.Coverage, 6);
    }

    [Fact]
    public void No_two_activities_share_a_place_and_all_lie_within_the_drawing()
    {
        var graph = new PathGraph(Wild(30, 120));

        Assert.Equal(graph.Nodes.Count, graph.Nodes.Select(node => (node.X, node.Y)).Distinct().Count());
        Assert.All(graph.Nodes, node => Assert.InRange(node.X, 0, graph.Width));
        Assert.All(graph.Nodes, node => Assert.InRange(node.Y + 50, 0, graph.Height + 20));
    }

    [Fact]
    public void What_is_left_out_of_a_large_log_is_counted()
    {
        var choice = GraphChoice.Of(Wild(40, 200));

        Assert.Equal(40 - choice.Line.Count - choice.Beside.Count, choice.LeftOut);
        Assert.InRange(choice.Coverage, .01, .999);
        Assert.InRange(choice.Line.Count + choice.Beside.Count, 2, 24);
    }

    [Fact]
    public void A_log_of_one_activity_is_drawn()
    {
        var reply = new GetPathsReply { Cases = 3, Activities = 1, Events = 3, ActivityCounts = { ["only"] = 3 } };
        reply.TopVariants.Add(new Variant { Path = { "only" }, Cases = 3 });

        var graph = new PathGraph(reply);

        Assert.Equal("only", Assert.Single(graph.Nodes).Name);
        Assert.Empty(graph.Edges);
    }

    [Fact]
    public void Where_most_cases_end_at_once_the_few_steps_there_are_still_make_a_line()
    {
        var reply = new GetPathsReply { Cases = 700, Activities = 2, Events = 760, ActivityCounts = { ["call"] = 600, ["chat"] = 160 } };
        reply.TopVariants.Add(new Variant { Path = { "call" }, Cases = 540 });
        reply.Edges.Add(new Edge { From = "call", To = "call", Count = 90 });
        reply.Edges.Add(new Edge { From = "call", To = "chat", Count = 60 });

        Assert.Equal(["call", "chat"], GraphChoice.Of(reply).Line);
    }

    [Fact]
    public void The_interval_is_the_one_of_the_definition()
    {
        var (low, high) = Wilson.Interval(430, 900);

        Assert.Equal(.4453, low, 4);
        Assert.Equal(.5104, high, 4);
    }

    [Theory]
    [InlineData(Wording.Majority, "A majority")]
    [InlineData(Wording.Leading, "Leading, not a majority")]
    [InlineData(Wording.NotDistinguishable, "overlap")]
    public void The_sentence_says_what_the_wording_allows_and_never_causes(Wording wording, string words)
    {
        var drivers = new GetDriversReply { Coded = 100, Wording = wording };
        drivers.Rows.Add(new Driver { Value = "billing", Count = 60, Share = .6, Low = .5, High = .69 });
        drivers.Rows.Add(new Driver { Value = "setup", Count = 40, Share = .4, Low = .3, High = .5 });

        var (strong, more) = Sentences.Leading(drivers, "contacts");

        Assert.Contains(words, more, StringComparison.Ordinal);
        Assert.DoesNotContain("cause", strong + more, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_much_uncoded_blocks_the_headline_and_says_how_much()
    {
        var (strong, more) = Sentences.Leading(new GetDriversReply { Coded = 60, Uncoded = 40, Wording = Wording.NotEnoughData, Detail = "uncoded" }, "contacts");

        Assert.Contains("No headline", strong, StringComparison.Ordinal);
        Assert.Contains("40.0\u00A0%", more, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.4, "<\u00A01\u00A0s")]
    [InlineData(38 * 60, "38\u00A0min")]
    [InlineData(6 * 3600, "6.0\u00A0h")]
    [InlineData(2.1 * 86400, "2.1\u00A0d")]
    public void Durations_are_short(double seconds, string expected) => Assert.Equal(expected, Figures.Duration(seconds));

    /// <summary>A log without order: every edge as likely as the others, but a first activity.</summary>
    static GetPathsReply Wild(int activities, int edges)
    {
        var random = new Random(7);
        var reply = new GetPathsReply { Cases = 1000, Activities = activities, Events = 10_000, Variants = 900 };
        for (var i = 0; i < activities; i++)
        {
            reply.ActivityCounts[$"activity number {i:00}"] = random.Next(1, 1000);
        }
        var pairs = Enumerable.Range(0, edges).Select(_ => (From: random.Next(activities), To: random.Next(activities))).Distinct();
        reply.Edges.Add(pairs.Select(p => new Edge { From = $"activity number {p.From:00}", To = $"activity number {p.To:00}", Count = random.Next(1, 600), MedianSeconds = random.Next(100_000) }));
        reply.TopVariants.Add(new Variant { Path = { "activity number 00" }, Cases = 20 });
        return reply;
    }
}
