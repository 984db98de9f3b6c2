using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Journey.Gateway.SignIn;

namespace Browser.Tests;

/// <summary>Forty orders, one in four of them without a confirmation, and a map that expects one.</summary>
internal static class Orders
{
    static readonly string[] Activities = ["order", "confirm", "deliver"];

    public static async Task ImportAsync(Stage stage, string unit)
    {
        using var api = stage.Journey.Api(stage.Journey.Token(DevelopmentPeople.All[0].Subject));
        await SendAsync(api, $"/api/v1/units/{unit}/sources", JsonContent.Create(new { key = "orders", name = "Orders", origin = "operations", tier = "S", method = "log" }));
        var csv = new StringBuilder("case,activity,time\n");
        for (var order = 0; order < 40; order++)
        {
            foreach (var (activity, i) in Activities.Select((activity, i) => (activity, i)).Where(step => step.activity != "confirm" || order % 4 != 0))
            {
                csv.AppendLine(CultureInfo.InvariantCulture, $"o{order},{activity},2026-03-{1 + (order / 2):00}T08:{i * 20:00}:00Z");
            }
        }
        var imports = $"/api/v1/units/{unit}/sources/orders/imports";
        await SendAsync(api, $"{imports}?format=csv&case=case&activity=activity&time=time", new StringContent(csv.ToString(), Encoding.UTF8, "text/csv"));
        while ((string?)JsonNode.Parse(await api.GetStringAsync(imports))!["imports"]![0]!["state"] != "done")
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    public static async Task MapAsync(Stage stage, string unit)
    {
        using var api = stage.Journey.Api(stage.Journey.Token(DevelopmentPeople.All[0].Subject));
        var step = (string name, string key) => new { title = $"I {key}", touchpoints = new[] { new { key, name, channel = "web" } } };
        await SendAsync(api, $"/api/v1/units/{unit}/maps", JsonContent.Create(new
        {
            title = "Order to delivery",
            goal = new { statement = "I want my order." },
            window = new { anchor = "order", days = 5 },
            segment = new { key = "all", name = "All" },
            stages = new[] { new { title = "Order", steps = new[] { step("Order page", "order"), step("Confirmation", "confirm"), step("Delivery", "deliver") } } },
        }));
        await SendAsync(api, $"/api/v1/units/{unit}/logs/orders/touchpoints", JsonContent.Create(new { rows = Activities.Select(key => new { activity = key, touchpoint = key }) }));
    }

    static async Task SendAsync(HttpClient api, string path, HttpContent content)
    {
        using var answer = await api.PostAsync(path, content, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
    }
}
