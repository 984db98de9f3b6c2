using System.Text.Json.Nodes;
using Owners.Tests.Hosts;
using Role = Journey.Platform.Identity.Role;

namespace Owners.Tests;

/// <summary>What viewers see of the counts that a sprint was begun with: none of fewer than ten, whoever counted them.</summary>
public sealed class SmallCountTests(OwnersFixture fixture)
{
    [Fact]
    public async Task A_stumble_of_a_few_is_withheld_from_viewers_and_exact_for_the_team()
    {
        var scene = await SprintScene.SetAsync(fixture);
        var sprint = await ChosenAsync(scene, had: 450, of: 3000, lost: 7);

        var (viewer, contributor) = (await ReadAsync(scene, sprint, Role.Viewer), await ReadAsync(scene, sprint, Role.Contributor));
        var listed = (await scene.ListAsync()).Body["sprints"]![0]!["choice"]!;

        Assert.Equal([viewer.ToJsonString(), viewer.ToJsonString()], [listed.ToJsonString(), (await scene.ReadAsync(sprint)).Body["choice"]!.ToJsonString()]);
        var hidden = viewer["ranked"]!.AsArray().Single(row => (bool)row!["stumble"]!["suppressed"]!)!;
        Assert.Equal("touchpoint", (string)hidden["stumble"]!["element"]!);
        Assert.All(new[] { hidden["score"], hidden["share"], hidden["ceiling"], hidden["outcome"], hidden["leading"], hidden["stumble"]!["reached"], hidden["stumble"]!["lost"] }, Assert.Null);
        Assert.Equal((450.0, 3000.0), ((double)viewer["baseline"]!["numerator"]!, (double)viewer["baseline"]!["denominator"]!));
        Assert.Equal((2700.0, 7.0), Counts(contributor, "touchpoint"));
        Assert.Equal((3000.0, 300.0), Counts(viewer, "stage"));
    }

    [Fact]
    public async Task Where_the_baseline_counts_a_few_nothing_that_is_reckoned_of_it_is_shown()
    {
        var scene = await SprintScene.SetAsync(fixture);
        var sprint = await ChosenAsync(scene, had: 2993, of: 3000, lost: 1400);

        var (viewer, contributor) = (await ReadAsync(scene, sprint, Role.Viewer), await ReadAsync(scene, sprint, Role.Contributor));

        Assert.True((bool)viewer["baseline"]!["suppressed"]!);
        Assert.Null(viewer["baseline"]!["numerator"]);
        Assert.All(viewer["ranked"]!.AsArray(), row => Assert.True((bool)row!["stumble"]!["suppressed"]!));
        Assert.Equal((2993.0, false), ((double)contributor["baseline"]!["numerator"]!, (bool)contributor["baseline"]!["suppressed"]!));
    }

    [Fact]
    public async Task Over_rpc_a_viewer_is_told_that_counts_are_withheld()
    {
        var scene = await SprintScene.SetAsync(fixture);
        var sprint = await ChosenAsync(scene, had: 450, of: 3000, lost: 7);

        var told = (await fixture.SignIn(scene.Scene.Unit, Role.Viewer).Rpc.GetSprintAsync(new() { SprintId = (string)sprint["id"]! })).Sprint;

        var hidden = told.Ranked.Single(ranked => ranked.Stumble.Suppressed);
        Assert.Equal((0.0, 0.0, 0.0, 0.0), (hidden.Stumble.Reached, hidden.Stumble.Lost, hidden.Score, hidden.Ceiling));
        Assert.Equal(hidden.Stumble, told.Choice.Field.Stumbles.Single(stumble => stumble.Element == "touchpoint"));
    }

    static async Task<JsonNode> ChosenAsync(SprintScene scene, double had, double of, double lost)
    {
        var sprint = (await scene.StartAsync()).Body;
        var chosen = await scene.PassAsync(sprint, 1, new
        {
            outcome = new { name = "Billing contacts", numerator = "customers who called", denominator = "customers", direction = "fall", smallest = .04 },
            baseline = new { window = scene.Window(-14, 0), numerator = had, denominator = of },
            verification = scene.Window(10, 24),
            stumbles = new object[] { new { element = "stage", reached = 3000, lost = 300 }, new { element = "touchpoint", reached = 2700, lost } },
            element = "touchpoint",
            anyway = "Few, and each of them leaves",
        });
        Assert.True(chosen.Status == 200, chosen.Body.ToJsonString());
        return sprint;
    }

    async Task<JsonNode> ReadAsync(SprintScene scene, JsonNode sprint, Role role) =>
        (await fixture.SignIn(scene.Scene.Unit, role).GetAsync(scene.Scene.Path($"sprints/{(string)sprint["id"]!}"))).Body["choice"]!;

    static (double Reached, double Lost) Counts(JsonNode choice, string element)
    {
        var stumble = choice["ranked"]!.AsArray().Select(row => row!["stumble"]!).Single(row => (string)row["element"]! == element);
        return ((double)stumble["reached"]!, (double)stumble["lost"]!);
    }
}
