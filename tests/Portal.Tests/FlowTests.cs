using Journey.Evidence.V1;
using Journey.Portal.Charts.Flow;

namespace Portal.Tests;

/// <summary>The drawing of observed paths: what it takes, and that nothing in it stands on anything else.</summary>
public sealed class FlowTests
{
    [Fact]
    public void The_main_line_follows_the_most_frequent_next_step_and_stays_straight()
    {
        var drawing = Draw(SamplePaths.Reply());

        Assert.Equal(["Order", "Confirm", "Receive", "Set up", "Online", "First bill"], drawing.MainLine);
        Assert.Single(drawing.Boxes.Where(box => box.OnLine).Select(box => Math.Round(box.X)).Distinct());
        Assert.Equal(5, drawing.Lines.Count(line => line.Kind == EdgeKind.Line));
        Assert.Contains(drawing.Lines, line => line.Kind == EdgeKind.Back && line.Label.StartsWith("124 again", StringComparison.Ordinal));
        Assert.InRange(drawing.Choice.Covered, .98, 1);
    }

    [Theory]
    [InlineData(30, 120, null)]
    [InlineData(50, 400, null)]
    [InlineData(50, 400, 1.0)]
    public void No_two_activities_and_no_two_labels_share_a_place(int activities, int edges, double? asked)
    {
        var drawing = Draw(Wild(activities, edges), asked);
        var boxes = drawing.Boxes.Select(box => (Left: box.Left, Right: box.Left + box.Width, Top: box.Y, Low: box.Y + box.Height)).ToList();
        var labels = drawing.Lines.Select(line => Label(line)).ToList();

        Assert.All(boxes.Concat(labels), place => Assert.True(place.Left >= 0 && place.Right <= drawing.Width && place.Top >= 0 && place.Low <= drawing.Height, $"{place} is outside"));
        var places = boxes.Concat(labels).ToList();
        var shared = from i in Enumerable.Range(0, places.Count)
                     from j in Enumerable.Range(i + 1, places.Count - i - 1)
                     where places[i].Left < places[j].Right - 1 && places[j].Left < places[i].Right - 1 && places[i].Top < places[j].Low - 1 && places[j].Top < places[i].Low - 1
                     select (places[i], places[j]);
        Assert.Empty(shared);
    }

    [Fact]
    public void The_same_figures_in_another_order_give_the_same_drawing()
    {
        var reply = Wild(40, 200);
        var other = reply.Clone();
        other.Edges.Clear();
        other.Edges.Add(reply.Edges.Reverse());

        Assert.Equal(Draw(reply).Lines.Select(line => line.Path), Draw(other).Lines.Select(line => line.Path));
    }

    [Fact]
    public void What_is_left_out_of_a_large_log_is_told()
    {
        var drawing = Draw(Wild(50, 400));

        Assert.InRange(drawing.Boxes.Count, 2, FlowChoice.Readable);
        Assert.InRange(drawing.Choice.Covered, .01, .999);
        Assert.True(Draw(Wild(50, 400), .9).Boxes.Count > drawing.Boxes.Count);
    }

    [Fact]
    public void A_chosen_variant_is_drawn_whole_however_rare_it_is()
    {
        var reply = Wild(50, 400);
        var rare = reply.ActivityCounts.OrderBy(a => a.Value).Take(3).Select(a => a.Key).ToList();
        foreach (var (from, to) in rare.Zip(rare.Skip(1)))
        {
            reply.Edges.Add(new Edge { From = from, To = to, Count = 1 });
        }
        var log = new FlowLog(reply);

        var drawing = new FlowDrawing(log, FlowChoice.Of(log, .3, rare));

        Assert.All(rare, name => Assert.Contains(drawing.Boxes, box => box.Activity.Name == name));
        Assert.All(rare.Zip(rare.Skip(1)), pair => Assert.Contains(drawing.Lines, line => (line.Edge.From, line.Edge.To) == pair));
    }

    [Fact]
    public void Where_cases_begin_and_end_follows_from_the_counts()
    {
        var log = new FlowLog(new GetPathsReply
        {
            Cases = 3,
            Activities = 2,
            ActivityCounts = { ["a"] = 3, ["b"] = 2 },
            Edges = { new Edge { From = "a", To = "b", Count = 2 } },
        });

        Assert.Equal((3, 1), (log["a"].Starts, log["a"].Ends));
        Assert.Equal((0, 2), (log["b"].Starts, log["b"].Ends));
        Assert.Equal(1 / 3.0, log["a"].EndShare, 6);
    }

    [Fact]
    public void A_log_of_one_activity_is_drawn()
    {
        var drawing = Draw(new GetPathsReply { Cases = 3, Activities = 1, Events = 3, ActivityCounts = { ["only"] = 3 } });

        Assert.Equal("only", Assert.Single(drawing.Boxes).Activity.Name);
        Assert.Empty(drawing.Lines);
    }

    static FlowDrawing Draw(GetPathsReply reply, double? asked = null)
    {
        var log = new FlowLog(reply);
        return new(log, FlowChoice.Of(log, asked, []));
    }

    static (double Left, double Right, double Top, double Low) Label(FlowLine line)
    {
        var width = line.Label.Length * 6.3;
        return line.LabelLeft
            ? (line.LabelX - width, line.LabelX, line.LabelY - 11, line.LabelY + 3)
            : (line.LabelX, line.LabelX + width, line.LabelY - 11, line.LabelY + 3);
    }

    /// <summary>A log without order: every edge as likely as the others.</summary>
    internal static GetPathsReply Wild(int activities, int edges)
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
