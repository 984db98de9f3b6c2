namespace Journeys.Tests;

/// <summary>Maps as a client of the public API would write them.</summary>
internal static class Documents
{
    public static object Small(string word) => new
    {
        title = $"{word} journey",
        goal = new { statement = $"{word} goal" },
        window = new { anchor = "start", days = 30 },
        segment = new { key = "all", name = "Everybody" },
        stages = new[]
        {
            new
            {
                id = "s1", title = $"{word} stage",
                steps = new[] { new { id = "step1", title = $"{word} step", touchpoints = new[] { new { id = "tp1", key = "front-door", name = $"{word} door", channel = "web" }, new { id = "tp2", key = "back-door", name = $"{word} back door", channel = "mail" } } } },
            },
        },
        painPoints = new[] { new { id = "pain1", title = $"{word} pain", step = "step1", severity = 3 } },
        candidateFixes = new[] { new { id = "fix1", title = $"{word} fix", painPoint = "pain1" } },
        claims = new[] { new { id = "claim1", statement = $"{word} claim", element = "step1" } },
    };
}
