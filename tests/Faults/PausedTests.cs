using System.Diagnostics;

namespace Faults.Tests;

/// <summary>A process stands still and keeps its connections open, as behind a cut network (F16, F33).</summary>
public sealed class PausedTests(Town town)
{
    static readonly TimeSpan Most = TimeSpan.FromSeconds(60);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task F16_who_asks_a_process_that_does_not_answer_is_told_in_bounded_time_and_the_others_go_on()
    {
        var (api, unit) = await town.NewUnitAsync();
        using var own = api;
        await town.Part("maps").SignalAsync("STOP", Ct);
        try
        {
            // The other one answers once the gateway has seen that this one does not.
            await Town.UntilAsync(() => ManyAsync(api, $"/api/v1/units/{unit}/maps", 10), Most, "Answers of the other process alone");
            using var elsewhere = await api.GetAsync($"/api/v1/units/{unit}/sources", Ct);
            Assert.Equal(200, (int)elsewhere.StatusCode);
        }
        finally
        {
            await town.Part("maps").SignalAsync("CONT", Ct);
        }

        await town.RecoveredAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task F33_a_relay_that_stood_still_while_another_took_its_shards_sends_nothing_twice()
    {
        var (api, unit) = await town.NewUnitAsync();
        using var own = api;
        var restarts = town.Host.Parts.Sum(part => part.Restarts);

        await town.Part("owners").SignalAsync("STOP", Ct);
        try
        {
            await Town.UntilAsync(() => MadeAsync(api, unit + "-heir"), Most, "A unit made by the other process");
            // Evidence hears of it from the process that took the shards over.
            await Town.UntilAsync(() => Town.AnswersAsync(api, $"/api/v1/units/{unit}-heir/sources"), TimeSpan.FromSeconds(60), "The event of the new unit");
        }
        finally
        {
            await town.Part("owners").SignalAsync("CONT", Ct);
        }

        await Town.UntilAsync(() => MadeAsync(api, unit + "-after"), Most, "A unit made afterwards");
        await Town.UntilAsync(() => Town.AnswersAsync(api, $"/api/v1/units/{unit}-after/sources"), TimeSpan.FromSeconds(60), "The event of that unit");
        await town.RecoveredAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(restarts, town.Host.Parts.Sum(part => part.Restarts));
    }

    static async Task<bool> ManyAsync(HttpClient api, string address, int times)
    {
        for (var time = 0; time < times; time++)
        {
            var clock = Stopwatch.StartNew();
            using var answer = await api.GetAsync(address, Ct);
            // The gateway's patience is eight seconds here, and a service's that of a call, ten.
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"{(int)answer.StatusCode} came after {clock.Elapsed}.");
            if (!answer.IsSuccessStatusCode)
            {
                return false;
            }
        }

        return true;
    }

    // The same key each time: an answer that was lost is found again and makes no second unit.
    static async Task<bool> MadeAsync(HttpClient api, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/units")
        {
            Content = System.Net.Http.Json.JsonContent.Create(new { key, name = key, timeZone = "UTC" }),
            Headers = { { "Idempotency-Key", key } },
        };
        using var answer = await api.SendAsync(request, Ct);
        Assert.True(answer.IsSuccessStatusCode || (int)answer.StatusCode >= 500, await answer.Content.ReadAsStringAsync(Ct));
        return answer.IsSuccessStatusCode;
    }
}
