using System.Text.Json.Nodes;
using Role = Journey.Platform.Identity.Role;

namespace Owners.Tests.Hosts;

/// <summary>A unit with a map and a team of two units, and what the gates of a sprint want; days are counted from the first one.</summary>
internal sealed class SprintScene
{
    readonly OwnersFixture _fixture;
    readonly DateOnly _first;

    SprintScene(OwnersFixture fixture, Scene scene, string lena, string team) =>
        (_fixture, Scene, Lena, Team, _first) = (fixture, scene, lena, team, UnitToday(fixture));

    public Scene Scene { get; }

    public string Lena { get; }

    /// <summary>The team that runs it: Billing, Aiko's.</summary>
    public string Team { get; }

    public object Importance { get; } = new { volumeRank = 5, outcomeValue = 4, fixability = 3 };

    // Signed in anew each time: tokens do not outlive the days that a test lets pass.
    Session Owner => _fixture.SignIn(Scene.Unit, Role.Owner, "sprinter");

    public static async Task<SprintScene> SetAsync(OwnersFixture fixture)
    {
        var scene = await Scene.SetAsync(fixture);
        var lena = (await scene.Owner.Rpc.AddPersonAsync(new() { Name = "Lena", Team = "Shop" })).Person.PersonId;
        var teams = (await scene.Owner.Rpc.ListTeamsAsync(new())).Teams;
        return new(fixture, scene, lena, teams.Single(team => team.Name == "Billing").TeamId);
    }

    public string Day(int day) => $"{_first.AddDays(day):yyyy-MM-dd}";

    public object Window(int from, int until) => new { from = Day(from), until = Day(until) };

    public Task<Answer> StartAsync(string[]? roster = null, string? team = null, string? key = null, string? starts = null) => Owner.PostAsync(
        Scene.Path("sprints"), new { map = Scene.MapId, team = team ?? Team, roster = roster ?? [Scene.Aiko, Lena], importance = Importance, because = "Most contacts", starts }, key);

    /// <summary>What the first gate wants: 3,000 customers, of whom .15 call; 1,400 of 2,800 stumble at the bill.</summary>
    public object Choice(int until = 24, double customers = 3000, string element = "touchpoint", string? by = null, string? anyway = null, double smallest = .04) => new
    {
        outcome = new { name = "Billing contacts", numerator = "customers who called", denominator = "customers", direction = "fall", smallest },
        baseline = new { window = Window(-14, 0), numerator = Math.Round(customers * .15), denominator = customers, source = "shop-log" },
        verification = Window(10, until),
        stumbles = new object[]
        {
            new { element = "stage", reached = customers, lost = Math.Round(customers / 10), severity = 2 },
            new { element = "touchpoint", reached = customers * .9, lost = Math.Round(customers * .45), severity = 5, quotes = new[] { "What is this sum?" } },
        },
        element,
        by,
        anyway,
    };

    /// <summary>What the first gate wants where the log has the numbers: only what is to move, when, and which stumble is taken.</summary>
    public object Seen(string element = "touchpoint", object[]? stumbles = null, string direction = "rise") => new
    {
        outcome = new { name = "Reach the end", direction, smallest = .04 },
        baseline = new { window = Window(-14, 0) },
        verification = Window(10, 24),
        stumbles,
        element,
    };

    public async Task<string> RegisterAsync(int until = 24, double smallest = .04)
    {
        var metric = new { name = "Billing contacts", scope = "local" };
        var fix = (string)(await Owner.PostAsync(Scene.Path("fixes"), new { map = Scene.MapId, candidate = "fix", person = Scene.Aiko, due = Day(30), metric })).Body["id"]!;
        var started = await Owner.PostAsync(Scene.Path($"fixes/{fix}/test"), new
        {
            assumption = "The bill is not understood",
            change = "a preview of the bill",
            segment = "new customers",
            baseline = Window(-14, 0),
            after = Window(10, until),
            metrics = new[] { Trials.Metric(smallest: smallest) },
        });
        Assert.Equal(201, started.Status);
        return (string)started.Body["id"]!;
    }

    public object Hypothesis(string test) => new { test, inScope = new[] { "The first bill" }, outOfScope = new[] { "Prices" }, design = "One page before the bill", people = new[] { Scene.Aiko } };

    public object Execution(int liveOn = 9) => new
    {
        liveOn = Day(liveOn),
        cohort = "New customers of January",
        touchpoints = new[] { "touchpoint" },
        tasks = new[] { new { what = "Write the page", person = Lena, due = Day(12) } },
        otherChanges = new[] { new { id = "price-7", what = "New prices", day = Day(15) } },
    };

    public object Closing(string? verifyOn = null) =>
        new { learning = "They read it before they call.", nextAction = new { what = "Tell the shop", person = Lena, due = Day(60) }, verifyOn };

    public Task<Answer> PassAsync(JsonNode sprint, int gate, object body, string? key = null) => Owner.PostAsync(Scene.Path($"sprints/{(string)sprint["id"]!}/gates/{gate}"), body, key);

    public Task<Answer> CloseAsync(JsonNode sprint, object body) => Owner.PostAsync(Scene.Path($"sprints/{(string)sprint["id"]!}/closure"), body);

    public Task<Answer> ReadAsync(JsonNode sprint) => _fixture.SignIn(Scene.Unit, Role.Viewer).GetAsync(Scene.Path($"sprints/{(string)sprint["id"]!}"));

    public Task<Answer> ListAsync(string query = "") => _fixture.SignIn(Scene.Unit, Role.Viewer).GetAsync(Scene.Path($"sprints{query}"));

    public Task<Answer> PostAsync(string path, object body) => Owner.PostAsync(Scene.Path(path), body);

    /// <summary>Measures the test as 450 of 3,000 before and so many of 3,000 after, and records the verdict.</summary>
    public async Task<Answer> DecideAsync(string test, double after = 300, string verdict = "keep", int until = 24)
    {
        var measured = await PostAsync($"tests/{test}/measurements", new
        {
            figures = new[]
            {
                new { metric = "billing", window = Window(-14, 0), n = 3000, count = 450.0 }, new { metric = "billing", window = Window(10, until), n = 3000, count = after },
            },
        });
        Assert.Equal(200, measured.Status);
        return await PostAsync($"tests/{test}/verdict", new { verdict, because = "As measured" });
    }

    static DateOnly UnitToday(OwnersFixture fixture) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(fixture.Time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo")).DateTime);
}
