using System.Diagnostics;
using Gateway.Tests.Stage;
using Journey.Owners.V1;

namespace Gateway.Tests;

public sealed class UnitTests
{
    [Fact]
    public async Task An_unknown_and_a_foreign_unit_cannot_be_told_apart()
    {
        await using var theatre = await Theatre.OpenAsync();

        using var unknown = await theatre.SendAsync(HttpMethod.Get, "/api/v1/units/nowhere/maps", theatre.Token());
        using var foreign = await theatre.SendAsync(HttpMethod.Get, "/api/v1/units/foreign/maps", theatre.Token());

        var (first, second) = (await Problems.ReadAsync(unknown, 404), await Problems.ReadAsync(foreign, 404));
        foreach (var own in new[] { "instance", "traceId" })
        {
            first.Remove(own);
            second.Remove(own);
        }

        Assert.Equal("UNIT_NOT_FOUND", (string?)first["reason"]);
        Assert.Equal(first.ToJsonString(), second.ToJsonString());
        Assert.Equal(unknown.Headers.Select(header => header.Key).Order(), foreign.Headers.Select(header => header.Key).Order());
    }

    [Fact]
    public async Task A_role_is_asked_for_once_in_thirty_seconds_and_a_refusal_once_in_five()
    {
        await using var theatre = await Theatre.OpenAsync();

        await AskTwiceAsync("alpha");
        Assert.Equal(1, theatre.Owners.Asked);
        theatre.Clock.Advance(TimeSpan.FromSeconds(31));
        await AskTwiceAsync("alpha");
        Assert.Equal(2, theatre.Owners.Asked);
        await AskTwiceAsync("foreign");
        Assert.Equal(3, theatre.Owners.Asked);
        theatre.Clock.Advance(TimeSpan.FromSeconds(6));
        await AskTwiceAsync("foreign");
        Assert.Equal(4, theatre.Owners.Asked);

        async Task AskTwiceAsync(string unit)
        {
            for (var time = 0; time < 2; time++)
            {
                using var answer = await theatre.SendAsync(HttpMethod.Get, $"/api/v1/units/{unit}/maps", theatre.Token());
            }
        }
    }

    [Fact]
    public async Task Many_who_come_at_once_ask_once()
    {
        await using var theatre = await Theatre.OpenAsync();

        var all = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => theatre.SeenAsync("/api/v1/units/alpha/maps")));

        Assert.All(all, seen => Assert.Equal("Contributor", seen.Role));
        Assert.InRange(theatre.Owners.Asked, 1, 2);
    }

    [Fact]
    public async Task A_changed_role_counts_as_soon_as_owners_tells_of_it()
    {
        await using var theatre = await Theatre.OpenAsync();
        Assert.Equal("Contributor", (await theatre.SeenAsync("/api/v1/units/alpha/maps")).Role);

        theatre.Owners.Members[("ann", "alpha")] = Role.Viewer;
        Assert.Equal("Contributor", (await theatre.SeenAsync("/api/v1/units/alpha/maps")).Role);
        await theatre.ChangeAccessAsync("ann", "alpha");

        await Eventually.HoldsAsync(async () => (await theatre.SeenAsync("/api/v1/units/alpha/maps")).Role == "Viewer");
    }

    [Fact]
    public async Task A_removed_member_is_out_as_soon_as_owners_tells_of_it()
    {
        await using var theatre = await Theatre.OpenAsync();
        await theatre.SeenAsync("/api/v1/units/alpha/maps");

        theatre.Owners.Members.TryRemove(("ann", "alpha"), out _);
        await theatre.ChangeAccessAsync("ann", "alpha");

        await Eventually.HoldsAsync(async () =>
        {
            using var answer = await theatre.SendAsync(HttpMethod.Get, "/api/v1/units/alpha/maps", theatre.Token());
            return (int)answer.StatusCode == 404;
        });
    }

    [Fact]
    public async Task Where_owners_is_down_nobody_is_let_in_and_nobody_is_told_that_the_unit_is_missing()
    {
        await using var theatre = await Theatre.OpenAsync();
        await theatre.StopAsync("owners");

        using var answer = await theatre.SendAsync(HttpMethod.Get, "/api/v1/units/alpha/maps", theatre.Token());

        Assert.Equal("PEER_UNAVAILABLE", (string?)(await Problems.ReadAsync(answer, 503))["reason"]);
    }

    [Fact]
    public async Task Where_owners_does_not_answer_the_caller_does_not_wait_for_ever()
    {
        await using var theatre = await Theatre.OpenAsync();
        theatre.Owners.Silent = true;
        var watch = Stopwatch.StartNew();

        using var answer = await theatre.SendAsync(HttpMethod.Get, "/api/v1/units/alpha/maps", theatre.Token());

        Assert.Equal("DEADLINE_EXCEEDED", (string?)(await Problems.ReadAsync(answer, 504))["reason"]);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }
}
