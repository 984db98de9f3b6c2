using System.Diagnostics;

namespace Faults.Tests.Network;

/// <summary>The network between the parts is slow, cut, or loses answers (F16, F17, F18).</summary>
[Collection(FarCollection.Name)]
public sealed class NetworkTests(FarTown town)
{
    static readonly TimeSpan Slack = TimeSpan.FromSeconds(3);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task F17_half_a_second_more_on_every_way_makes_answers_late_and_nobody_asks_twice()
    {
        var (api, unit) = await town.NewUnitAsync();
        using var own = api;
        var ways = new[] { town.Way("gateway", "maps"), town.Way("gateway", "evidence"), town.Way("gateway", "owners") };
        string[] nouns = ["maps", "sources", "people"];
        var before = ways.Select(way => way.Requests).ToList();

        var all = await SlowlyAsync(new(TimeSpan.FromMilliseconds(500)), () => Task.WhenAll(
            Enumerable.Range(0, 60).Select(i => AnswerAsync(api, $"/api/v1/units/{unit}/{nouns[i % 3]}"))));

        Assert.All(all, answer => Assert.Equal(200, answer.Status));
        Assert.All(all, answer => Assert.InRange(answer.Took, TimeSpan.FromSeconds(1), FarTown.Silence));
        // Twenty through each way, and what the gateway wants to know of who asks.
        Assert.All(ways.Zip(before, (way, then) => way.Requests - then), asked => Assert.InRange(asked, 20, 22));
    }

    [Fact]
    public async Task F17_ten_kilobytes_a_second_are_enough_for_a_long_body_and_for_who_asks_beside_it()
    {
        Longer.Only("half a minute");
        var (api, unit) = await town.NewUnitAsync();
        using var own = api;
        await Town.RegisterAsync(api, unit, "slow");
        var way = town.Way("gateway", "evidence");
        var before = way.Requests;

        var all = await SlowlyAsync(new(BytesPerSecond: 10_000), async () =>
        {
            var clock = Stopwatch.StartNew();
            var sending = api.WriteAsync(Writes.Post($"/api/v1/units/{unit}/sources/slow/records", Town.Records(0, 600)));
            var beside = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => AnswerAsync(api, $"/api/v1/units/{unit}/sources")));
            Assert.Equal(600, (int)(await sending)["accepted"]!);
            Assert.InRange(clock.Elapsed, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(20));
            return beside;
        });

        Assert.All(all, answer => Assert.Equal(200, answer.Status));
        Assert.Equal(6, way.Requests - before);
    }

    [Fact]
    public async Task F17_who_asks_on_behalf_of_another_stops_when_that_one_does()
    {
        var (api, unit) = await town.NewUnitAsync();
        using var own = api;
        using var browser = await town.SignInAsync(unit);
        var map = await api.WriteAsync(Writes.Post($"/api/v1/units/{unit}/maps", Writes.Map("Far")));
        // Evidence has to ask maps itself for a map that it was not told of.
        await Town.UntilAsync(async () => (await town.FieldAsync("evidence", $"delete from map where \"MapId\" = '{map["id"]}' returning 1")).Count == 1, TimeSpan.FromSeconds(20), "The map in evidence");
        var inner = town.Way("evidence", "maps");
        var (asked, withdrawn) = (inner.Requests, inner.Withdrawals.Count);
        inner.Manner = Manner.Cut;
        // So that evidence has used up some of its time when it asks.
        town.Way("evidence", "postgresql").Manner = new(TimeSpan.FromMilliseconds(60));
        try
        {
            var answer = await AnswerAsync(browser, $"/units/{unit}/maps/{map["id"]}");

            Assert.Equal(200, answer.Status);
            Assert.Contains("the evidence part did not answer", answer.Text, StringComparison.Ordinal);
            Assert.InRange(answer.Took, TimeSpan.Zero, FarTown.Deadline + Slack);
            Assert.True(inner.Requests > asked, "Evidence did not ask maps.");
            await Town.UntilAsync(() => Task.FromResult(inner.Withdrawals.Count - withdrawn == inner.Requests - asked), Slack, "The end of what was asked on the page's behalf");
            Assert.All(inner.Withdrawals.Skip(withdrawn), wait => Assert.InRange(wait, TimeSpan.Zero, FarTown.Deadline - TimeSpan.FromTicks(1)));
        }
        finally
        {
            town.Way("evidence", "postgresql").Manner = new();
            inner.Manner = new();
        }
    }

    [Fact]
    public async Task F16_behind_a_cut_network_every_question_ends_in_time_and_the_others_go_on()
    {
        var (api, unit) = await town.NewUnitAsync();
        using var own = api;
        using var browser = await town.SignInAsync(unit);
        var ways = new[] { town.Way("gateway", "evidence"), town.Way("portal", "evidence") };
        Array.ForEach(ways, way => way.Manner = Manner.Cut);
        try
        {
            var cut = Task.WhenAll(Enumerable.Range(0, 30).Select(_ => AnswerAsync(api, $"/api/v1/units/{unit}/sources")));
            var page = await AnswerAsync(browser, $"/units/{unit}");
            var other = await AnswerAsync(api, $"/api/v1/units/{unit}/maps");

            Assert.Equal((200, 200), (page.Status, other.Status));
            Assert.Contains("the evidence part did not answer", page.Text, StringComparison.Ordinal);
            Assert.InRange(page.Took, TimeSpan.Zero, FarTown.Deadline + Slack);
            Assert.InRange(other.Took, TimeSpan.Zero, Slack);
            Assert.All(await cut, answer => Assert.Equal(504, answer.Status));
            Assert.All(await cut, answer => Assert.InRange(answer.Took, TimeSpan.Zero, FarTown.Silence + Slack));
        }
        finally
        {
            Array.ForEach(ways, way => way.Manner = new());
        }

        await Town.UntilAsync(() => Town.AnswersAsync(api, $"/api/v1/units/{unit}/sources"), Slack, "An answer after the cut");
    }

    [Fact]
    public Task F18_a_write_whose_answer_was_lost_is_found_by_its_key() =>
        OnceAsync("gateway", "maps", new(LosesAnswers: true));

    [Fact]
    public Task F18_a_write_whose_commit_was_not_heard_is_found_by_its_key() =>
        OnceAsync("maps", "postgresql", new(DeafAfter: ["\"Idempotency\"", "COMMIT"]));

    async Task OnceAsync(string from, string to, Manner manner)
    {
        var (api, unit) = await town.NewUnitAsync();
        using var own = api;
        var address = $"/api/v1/units/{unit}/maps";
        Assert.True(await Town.AnswersAsync(api, address));
        var way = town.Way(from, to);
        way.Manner = manner;
        try
        {
            using var first = Writes.Post(address, Writes.Map("Once"), unit);
            using var lost = await api.SendAsync(first, Ct);
            Assert.Equal(504, (int)lost.StatusCode);
        }
        finally
        {
            way.Manner = new();
        }

        Assert.Equal(1, await town.CountAsync("maps", $"select count(*) from \"Idempotency\" where \"Key\" = '{unit}'"));
        var found = await api.WriteAsync(Writes.Post(address, Writes.Map("Once"), unit));
        Assert.Equal([$"{found["id"]}"], (await Town.ReadAsync(api, address))["maps"]!.AsArray().Select(map => $"{map!["id"]}"));
    }

    async Task<T> SlowlyAsync<T>(Manner manner, Func<Task<T>> act)
    {
        foreach (var way in town.WaysToServices())
        {
            way.Manner = manner;
        }

        try
        {
            return await act();
        }
        finally
        {
            foreach (var way in town.WaysToServices())
            {
                way.Manner = new();
            }
        }
    }

    static async Task<(int Status, TimeSpan Took, string Text)> AnswerAsync(HttpClient client, string address)
    {
        var clock = Stopwatch.StartNew();
        using var answer = await client.GetAsync(address, Ct);
        return ((int)answer.StatusCode, clock.Elapsed, await answer.Content.ReadAsStringAsync(Ct));
    }
}
