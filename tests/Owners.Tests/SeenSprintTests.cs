using System.Text.Json.Nodes;
using Journey.Owners.V1;
using Owners.Tests.Hosts;

namespace Owners.Tests;

/// <summary>The first gate where a log answers the map: its numbers are taken from it and frozen.</summary>
public sealed class SeenSprintTests(OwnersFixture fixture)
{
    [Fact]
    public async Task Baseline_and_stumbles_are_those_of_the_log_and_stay_as_they_were_seen()
    {
        var scene = await SprintScene.SetAsync(fixture);
        fixture.Evidence.Show(scene.Scene.MapId, (2250, 3000), ("touchpoint", 2800, 1400), ("gone", 100, 90));
        var sprint = (await scene.StartAsync()).Body;

        var chosen = await scene.PassAsync(sprint, 1, scene.Seen());
        var asked = fixture.Evidence.Asked[scene.Scene.MapId];
        fixture.Evidence.Show(scene.Scene.MapId, (1, 3000), ("touchpoint", 9999, 9999));
        var read = await scene.ReadAsync(sprint);

        Assert.Equal(200, chosen.Status);
        var choice = read.Body["choice"]!;
        Assert.Equal((2250.0, 3000.0, "log"), ((double)choice["baseline"]!["numerator"]!, (double)choice["baseline"]!["denominator"]!, (string)choice["baseline"]!["from"]!));
        Assert.Equal("customers who reached the end", (string)choice["outcome"]!["numerator"]!);
        var stumble = Assert.Single(choice["ranked"]!.AsArray())!;
        Assert.Equal(("touchpoint", 2800.0, 1400.0, "log", 4200.0), ((string)stumble["stumble"]!["element"]!, (double)stumble["stumble"]!["reached"]!, (double)stumble["stumble"]!["lost"]!, (string)stumble["stumble"]!["from"]!, (double)stumble["score"]!));
        Assert.Equal(("shop-log", 7, 3005, 5, "new"), ((string)choice["sighting"]!["log"]!, (int)choice["sighting"]!["revision"]!, (int)choice["sighting"]!["cases"]!, (int)choice["sighting"]!["openCases"]!, (string)choice["sighting"]!["segment"]!));
        // Tokyo's day begins at 15:00 of the day before.
        Assert.Equal((scene.Day(-15), 15), ($"{asked.Selection.From.ToDateTime():yyyy-MM-dd}", asked.Selection.To.ToDateTime().Hour));
    }

    [Fact]
    public async Task A_fall_counts_who_does_not_get_there_and_severity_is_still_said()
    {
        var scene = await SprintScene.SetAsync(fixture);
        fixture.Evidence.Show(scene.Scene.MapId, (2250, 3000), ("touchpoint", 2800, 1400));
        object[] stumbles = [new { element = "pain", severity = 5, quotes = new[] { "What is this sum?" } }, new { element = "stage", reached = 100, lost = 10 }];

        var ranked = await scene.PostAsync("sprints/rankings", Ranking(scene, scene.Seen(stumbles: stumbles, direction: "fall")));
        var rpc = await scene.Scene.Owner.Rpc.RankStumblesAsync(new RankStumblesRequest
        {
            MapId = scene.Scene.MapId,
            Field = new()
            {
                Outcome = new() { Name = "Reach the end", Direction = Direction.Rise, Smallest = .04 },
                Baseline = new() { Window = new() { From = scene.Day(-14), Until = scene.Day(0) } },
                Verification = new() { From = scene.Day(10), Until = scene.Day(24) },
            },
        });

        // The pain point stands for its step, so its touchpoint is not ranked beside it.
        Assert.Equal(["pain log 7000", "stage stated 30"], ranked.Body["ranked"]!.AsArray().Select(row => $"{row!["stumble"]!["element"]} {row["stumble"]!["from"]} {row["score"]}"));
        Assert.Equal((750.0, "shop-log"), ((double)ranked.Body["baseline"]!["numerator"]!, (string)ranked.Body["sighting"]!["log"]!));
        Assert.Equal(("touchpoint", true, true, 2250.0), (rpc.Ranked[0].Stumble.Element, rpc.Ranked[0].Stumble.Seen, rpc.Field.Baseline.Seen, rpc.Field.Baseline.Numerator));
    }

    [Fact]
    public async Task What_the_log_shows_is_not_entered_and_what_it_does_not_is_labelled_as_stated()
    {
        var (known, unknown) = (await SprintScene.SetAsync(fixture), await SprintScene.SetAsync(fixture));
        fixture.Evidence.Show(known.Scene.MapId, (2250, 3000), ("touchpoint", 2800, 1400));

        var refused = await known.PassAsync((await known.StartAsync()).Body, 1, known.Choice());
        var stated = await unknown.PassAsync((await unknown.StartAsync()).Body, 1, unknown.Choice());
        var bare = await unknown.PostAsync("sprints/rankings", Ranking(unknown, unknown.Seen()));

        Assert.Equal((400, "stumbles[1].reached"), (refused.Status, Fields(refused)));
        Assert.Equal((200, "stated", null), (stated.Status, (string)stated.Body["choice"]!["baseline"]!["from"]!, stated.Body["choice"]!["sighting"]));
        Assert.All(stated.Body["choice"]!["ranked"]!.AsArray(), row => Assert.Equal("stated", (string)row!["stumble"]!["from"]!));
        Assert.Equal((400, "outcome.numerator outcome.denominator baseline.denominator stumbles"), (bare.Status, Fields(bare)));
    }

    [Fact]
    public async Task Where_evidence_does_not_answer_in_time_nothing_is_frozen()
    {
        await using var part = new OwnersFixture();
        await part.InitializeAsync();
        var scene = await SprintScene.SetAsync(part);
        var sprint = (await scene.StartAsync()).Body;

        part.Evidence.IsDown = true;
        var down = await scene.PassAsync(sprint, 1, scene.Choice());
        (part.Evidence.IsDown, part.Evidence.IsSlow) = (false, true);
        var late = await scene.PassAsync(sprint, 1, scene.Choice());
        part.Evidence.IsSlow = false;
        var passed = await scene.PassAsync(sprint, 1, scene.Choice());

        // A machine that is slow tells of an outage as of an answer that is late.
        Assert.All([down.Status, late.Status], status => Assert.True(status is 503 or 504, $"{status}"));
        Assert.Equal(200, passed.Status);
    }

    static JsonObject Ranking(SprintScene scene, object choice)
    {
        var body = System.Text.Json.JsonSerializer.SerializeToNode(choice)!.AsObject();
        body.Remove("element");
        body["map"] = scene.Scene.MapId;
        return body;
    }

    static string Fields(Answer refused) => string.Join(' ', refused.Body["errors"]!.AsArray().Select(error => (string)error!["field"]!));
}
