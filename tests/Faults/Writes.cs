using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Faults.Tests;

/// <summary>What clients of the API write.</summary>
internal static class Writes
{
    /// <summary>A write under its own idempotency key; an edit names the version that it was made on.</summary>
    public static HttpRequestMessage Post(string address, object body, string? key = null, int? on = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = body as HttpContent ?? JsonContent.Create(body), Headers = { { "Idempotency-Key", key ?? Guid.NewGuid().ToString() } } };
        if (on is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{on}\"");
        }

        return request;
    }

    /// <summary>A map with one claim.</summary>
    public static object Map(string title) => new
    {
        title,
        goal = new { statement = $"{title} goal" },
        window = new { anchor = "start", days = 30 },
        segment = new { key = "all", name = "Everybody" },
        stages = new[] { new { id = "s1", title = "Stage", steps = new[] { new { id = "step1", title = "Step", touchpoints = new[] { new { id = "tp1", key = "front-door", name = "Door", channel = "web" } } } } } },
        claims = new[] { new { id = "claim1", statement = $"{title} claim", element = "step1" } },
    };

    /// <summary>An edit that gives a map another title.</summary>
    public static object Retitling(string title) => new { reason = title, edits = new[] { new { op = "set", path = "", field = "title", value = title } } };

    /// <summary>Sends it once; refuses anything but success.</summary>
    public static async Task<JsonNode> WriteAsync(this HttpClient api, HttpRequestMessage request)
    {
        using (request)
        {
            using var answer = await api.SendAsync(request, TestContext.Current.CancellationToken);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{request.RequestUri}: {(int)answer.StatusCode} {text}");
            return JsonNode.Parse(text)!;
        }
    }
}
