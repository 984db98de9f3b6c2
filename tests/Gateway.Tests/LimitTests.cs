using Gateway.Tests.Stage;

namespace Gateway.Tests;

public sealed class LimitTests
{
    [Fact]
    public async Task Who_asks_too_much_is_told_to_wait_and_others_are_served()
    {
        await using var theatre = await Theatre.OpenAsync(("Limits:RequestsPerSecond", "1"), ("Limits:Burst", "5"));
        var statuses = new List<int>();
        HttpResponseMessage? refused = null;
        for (var time = 0; time < 12; time++)
        {
            var answer = await theatre.SendAsync(HttpMethod.Get, "/api/v1/units/alpha/maps", theatre.Token());
            statuses.Add((int)answer.StatusCode);
            refused = (int)answer.StatusCode == 429 ? answer : refused;
        }

        using var other = await theatre.SendAsync(HttpMethod.Get, "/api/v1/units", theatre.Token("bob"));

        Assert.InRange(statuses.Count(status => status == 200), 5, 8);
        Assert.Equal("TOO_MANY_REQUESTS", (string?)(await Problems.ReadAsync(refused!, 429))["reason"]);
        Assert.NotNull(refused!.Headers.RetryAfter);
        Assert.Equal(200, (int)other.StatusCode);
        refused.Dispose();
    }

    [Fact]
    public async Task Guessing_tokens_is_limited_too()
    {
        await using var theatre = await Theatre.OpenAsync(("Limits:RequestsPerSecond", "1"), ("Limits:Burst", "3"));
        var statuses = new List<int>();
        for (var time = 0; time < 10; time++)
        {
            using var answer = await theatre.SendAsync(HttpMethod.Get, "/api/v1/units/alpha/maps", $"guess-{time}");
            statuses.Add((int)answer.StatusCode);
        }

        Assert.Contains(401, statuses);
        Assert.Contains(429, statuses);
    }
}
