using Gateway.Tests.Stage;
using Journey.Maps.V1;

namespace Gateway.Tests;

/// <summary>The door for people who come over a share link.</summary>
public sealed class SharedTests
{
    const string Token = "AZrJ2vY0cMKkZ6n1qv3gS2h1aWt5dGVzdHRva2VudGhhdGlzbG9uZ2Vub3VnaA";

    [Fact]
    public async Task A_link_becomes_a_caller_who_may_read_one_map_and_its_token_goes_no_further()
    {
        await using var theatre = await Theatre.OpenAsync();
        var opened = Open(theatre);

        using var answer = await theatre.SendAsync(HttpMethod.Get, $"/shared/{Token}?stage=order", headers: [("Cookie", "journey-session=x; journey-language=ko"), ("journey-unit", "foreign")]);
        var seen = await Theatre.ReadSeenAsync(answer);

        Assert.Equal(("portal", "/shared?stage=order", "alpha", "None", opened.MapId), (seen.Part, seen.Path, seen.Unit, seen.Role, seen.SharedMap));
        Assert.False(seen.Organisation || seen.Gateway);
        Assert.DoesNotContain(seen.Headers, header => header.Value.Contains(Token, StringComparison.Ordinal));
        Assert.Equal("journey-language=ko", seen.Headers["Cookie"]);
        AssertKeptToItself(answer);
    }

    [Fact]
    public async Task Whoever_is_signed_in_comes_over_a_link_as_nobody()
    {
        await using var theatre = await Theatre.OpenAsync();
        Open(theatre);

        using var answer = await theatre.SendAsync(HttpMethod.Get, $"/shared/{Token}", theatre.Token());
        var seen = await Theatre.ReadSeenAsync(answer);

        Assert.StartsWith("share:", seen.Subject, StringComparison.Ordinal);
        Assert.Equal("None", seen.Role);
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("%20")]
    [InlineData("..%2Funits")]
    public async Task What_opens_nothing_answers_the_same_page_whatever_it_is(string token)
    {
        await using var theatre = await Theatre.OpenAsync();

        using var answer = await theatre.SendAsync(HttpMethod.Get, $"/shared/{token}");
        using var other = await theatre.SendAsync(HttpMethod.Get, $"/shared/{new string('a', 64)}");

        Assert.Equal((404, 404), ((int)answer.StatusCode, (int)other.StatusCode));
        Assert.Equal(await TextAsync(other), await TextAsync(answer));
        Assert.Contains("This link opens nothing", await TextAsync(answer), StringComparison.Ordinal);
        AssertKeptToItself(answer);
    }

    [Fact]
    public async Task Guessing_links_is_limited()
    {
        await using var theatre = await Theatre.OpenAsync(("Limits:RequestsPerSecond", "1"), ("Limits:Burst", "3"));
        var statuses = new List<int>();
        for (var time = 0; time < 10; time++)
        {
            using var answer = await theatre.SendAsync(HttpMethod.Get, $"/shared/guess-{time}");
            statuses.Add((int)answer.StatusCode);
            AssertKeptToItself(answer);
        }

        Assert.Contains(404, statuses);
        Assert.Contains(429, statuses);
    }

    [Fact]
    public async Task While_maps_does_not_answer_the_page_says_so_and_nothing_more()
    {
        await using var theatre = await Theatre.OpenAsync();
        Open(theatre);
        await theatre.StopAsync("maps");

        using var answer = await theatre.SendAsync(HttpMethod.Get, $"/shared/{Token}");

        Assert.Equal(503, (int)answer.StatusCode);
        Assert.Contains("cannot be shown right now", await TextAsync(answer), StringComparison.Ordinal);
        AssertKeptToItself(answer);
    }

    static OpenShareReply Open(Theatre theatre) => theatre.Owners.Shares[Token] = new OpenShareReply
    {
        ShareId = Guid.CreateVersion7().ToString(),
        MapId = Guid.CreateVersion7().ToString(),
        UnitId = theatre.Owners.Units["alpha"],
        UnitKey = "alpha",
        UnitName = "Alpha",
        TimeZone = "Asia/Tokyo",
    };

    static Task<string> TextAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    static void AssertKeptToItself(HttpResponseMessage answer)
    {
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("noindex", answer.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }
}
