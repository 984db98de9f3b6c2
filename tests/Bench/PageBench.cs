using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Maps;
using Journey.Portal.Models;
using Journey.Running;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bench;

/// <summary>The page of a map of 40 steps, held against the sample's evidence: what its making costs the portal, and what all of it costs who asks.</summary>
internal static class PageBench
{
    private const int Rounds = 200;
    private const int Steps = 40;
    private const double MostMilliseconds = 10;

    public static async Task<int> RunAsync()
    {
        var journey = new JourneyFixture();
        await journey.InitializeAsync();
        try
        {
            await journey.LoadSampleAsync(CancellationToken.None);
            var (map, unit) = await MakeAsync(journey);
            var (render, characters) = await RenderAsync(journey, map, unit);
            var whole = await WholeAsync(journey, map);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Steps} steps: page of {characters:N0} characters made in {render:F2} ms, at most {MostMilliseconds} ms; asked for through the gateway {whole:F2} ms"));
            return render <= MostMilliseconds ? 0 : 1;
        }
        finally
        {
            await journey.DisposeAsync();
        }
    }

    private static async Task<(string Map, UnitRef Unit)> MakeAsync(JourneyFixture journey)
    {
        using var api = journey.Api(journey.Token("dev-contributor"));
        var units = (await api.GetFromJsonAsync<JsonObject>("/api/v1/units"))!["units"]!.AsArray();
        var unit = units.Select(one => one!["unit"]!).Single(one => (string)one["key"]! == "sample");
        return (await LargeMap.MakeAsync(api, Steps, CancellationToken.None), new(Guid.Parse((string)unit["id"]!), "sample", (string)unit["name"]!, "Europe/Berlin"));
    }

    // From what the services answered, which is asked for once, to the page's text.
    private static async Task<(double Milliseconds, int Characters)> RenderAsync(JourneyFixture journey, string map, UnitRef unit)
    {
        var caller = new Caller("dev-contributor", "Bench", unit, Role.Contributor, false, false, "");
        caller = caller with { Token = journey.Embedded.Parts["gateway"].Services.GetRequiredService<TokenMint>().Mint(caller, TimeSpan.FromMinutes(5)) };
        await using var scope = journey.Embedded.Parts["portal"].Services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        http.Features.Set(caller);
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = http;
        var model = await scope.ServiceProvider.GetRequiredService<Parts>().PageAsync(map, new MapLooks("", "", ""));
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, NullLoggerFactory.Instance);
        var characters = 0;
        var milliseconds = await MedianAsync(() => renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page = await renderer.RenderComponentAsync<MapPage>(ParameterView.FromDictionary(new Dictionary<string, object?> { ["Model"] = model }));
            characters = page.ToHtmlString().Length;
        }));
        return (milliseconds, characters);
    }

    private static async Task<double> WholeAsync(JourneyFixture journey, string map)
    {
        using var http = journey.Api(token: null);
        http.DefaultRequestHeaders.Add("Cookie", await journey.Callers.SignInAsync("dev-contributor"));
        return await MedianAsync(async () =>
        {
            var page = await http.GetStringAsync($"/units/sample/maps/{map}");
            if (!page.Contains($"Step {Steps}: ", StringComparison.Ordinal))
            {
                throw new InvalidOperationException("The page lacks a step.");
            }
        });
    }

    private static async Task<double> MedianAsync(Func<Task> once)
    {
        var times = new List<double>();
        for (var round = -Rounds / 2; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            await once();
            if (round >= 0)
            {
                times.Add(clock.Elapsed.TotalMilliseconds);
            }
        }

        return times.Order().ElementAt(times.Count / 2);
    }
}
