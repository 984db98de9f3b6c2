using System.Diagnostics;

namespace Faults.Tests;

/// <summary>Redis is killed, hangs, forgets and lies (F14, F15): pages are as right as without it, and hardly slower.</summary>
public sealed class MemoryTests(Town town)
{
    static readonly TimeSpan Most = TimeSpan.FromSeconds(10);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    Journey.Servers.PrivateRedis Redis
    {
        get
        {
            Assert.SkipWhen(town.Host.Servers.Redis is null, Journey.Servers.PrivateRedis.Absent ?? "");
            return town.Host.Servers.Redis;
        }
    }

    [Fact]
    public async Task F14_a_page_shows_what_was_just_written_whether_the_shared_memory_hangs_dies_or_comes_back()
    {
        var redis = Redis;
        var (api, unit) = await town.NewUnitAsync();
        using var own = api;
        using var browser = await town.SignInAsync(unit);
        await ShowsAsync(api, browser, unit, "Before");

        await redis.SuspendAsync(Ct);
        var clock = Stopwatch.StartNew();
        await ShowsAsync(api, browser, unit, "Hanging");
        Assert.True(clock.Elapsed < Most, $"A page took {clock.Elapsed}.");
        await redis.ResumeAsync(Ct);
        await ShowsAsync(api, browser, unit, "Awake");

        await redis.KillAsync(Ct);
        await ShowsAsync(api, browser, unit, "Dead");
        await redis.BeginAsync(Ct);
        await ShowsAsync(api, browser, unit, "Empty");
        await town.RecoveredAsync(Most);
        await Town.UntilAsync(
            async () =>
            {
                await ShowsAsync(api, browser, unit, $"Kept {Guid.NewGuid():N}");
                return (await redis.OrderAsync(Ct, "keys", "journey:page:*")).Trim().Length > 0;
            },
            Most, "A page in the server that came back");
    }

    [Fact]
    public async Task F15_garbage_in_the_shared_memory_is_nothing()
    {
        var redis = Redis;
        var (api, unit) = await town.NewUnitAsync();
        using var own = api;
        using var browser = await town.SignInAsync(unit);
        await ShowsAsync(api, browser, unit, "Kept");

        foreach (var key in (await redis.OrderAsync(Ct, "keys", "journey:page:*")).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            await redis.OrderAsync(Ct, "set", key.Trim(), "<h1>Not a page of ours</h1>", "keepttl");
        }

        for (var look = 0; look < 6; look++)
        {
            Assert.DoesNotContain("Not a page", await PageAsync(browser, unit), StringComparison.Ordinal);
        }

        await redis.OrderAsync(Ct, "flushall");
        await ShowsAsync(api, browser, unit, "Flushed");
    }

    // A person is written, and every portal in its turn shows them.
    static async Task ShowsAsync(HttpClient api, HttpClient browser, string unit, string name)
    {
        using var written = await api.PostAsync($"/api/v1/units/{unit}/people", System.Net.Http.Json.JsonContent.Create(new { name }), Ct);
        Assert.True(written.IsSuccessStatusCode, await written.Content.ReadAsStringAsync(Ct));
        for (var look = 0; look < 4; look++)
        {
            var page = await PageAsync(browser, unit);
            Assert.True(page.Contains(name, StringComparison.Ordinal), $"{name} is not on the page at look {look}: {page[page.IndexOf("<main", StringComparison.Ordinal)..]}");
        }
    }

    static async Task<string> PageAsync(HttpClient browser, string unit)
    {
        using var page = await browser.GetAsync($"/units/{unit}/owners", Ct);
        var text = await page.Content.ReadAsStringAsync(Ct);
        Assert.True(page.IsSuccessStatusCode, $"{(int)page.StatusCode} {text}");
        return text;
    }
}
