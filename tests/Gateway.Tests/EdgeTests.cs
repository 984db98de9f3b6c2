using Gateway.Tests.Stage;

namespace Gateway.Tests;

/// <summary>The gateway behind an edge that ends TLS.</summary>
public sealed class EdgeTests
{
    static readonly (string, string)[] Told = [("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "198.51.100.1, 203.0.113.7")];

    [Fact]
    public async Task What_a_trusted_edge_says_counts_for_every_answer_and_for_the_parts()
    {
        await using var theatre = await Theatre.OpenAsync(("Edge:Trusted", "true"));

        using var answer = await theatre.SendAsync(HttpMethod.Get, "/api/v1/units/alpha/maps", theatre.Token(), Told);
        var seen = await Theatre.ReadSeenAsync(answer);

        Assert.Equal("max-age=31536000; includeSubDomains", answer.Headers.GetValues("Strict-Transport-Security").Single());
        Assert.Equal(("https", "203.0.113.7"), (seen.Headers["X-Forwarded-Proto"], seen.Headers["X-Forwarded-For"]));
    }

    [Fact]
    public async Task Without_an_edge_nobody_is_believed()
    {
        await using var theatre = await Theatre.OpenAsync();

        using var answer = await theatre.SendAsync(HttpMethod.Get, "/api/v1/units/alpha/maps", theatre.Token(), Told);
        var seen = await Theatre.ReadSeenAsync(answer);

        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
        Assert.Equal(("http", false), (seen.Headers["X-Forwarded-Proto"], seen.Headers["X-Forwarded-For"].Contains("203", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("https", 303)]
    [InlineData("http", 403)]
    public async Task A_form_of_a_browser_that_says_only_where_it_comes_from_counts_where_it_comes_over_tls(string scheme, int expected)
    {
        await using var theatre = await Theatre.OpenAsync(("Edge:Trusted", "true"));
        using var request = Forms.Request("/sign-out", [], "");
        request.Headers.Add("Origin", $"{scheme}://{theatre.Address.Authority}");
        request.Headers.Add("X-Forwarded-Proto", "https");

        using var answer = await theatre.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Who_did_not_sign_in_is_limited_by_the_address_that_the_edge_tells()
    {
        await using var theatre = await Theatre.OpenAsync(("Edge:Trusted", "true"), ("Limits:RequestsPerSecond", "1"), ("Limits:Burst", "1"));
        (string, string) From(string address) => ("X-Forwarded-For", address);

        using var first = await theatre.SendAsync(HttpMethod.Get, "/sign-in", null, From("203.0.113.7"));
        using var again = await theatre.SendAsync(HttpMethod.Get, "/sign-in", null, From("203.0.113.7"));
        using var other = await theatre.SendAsync(HttpMethod.Get, "/sign-in", null, From("203.0.113.8"));

        Assert.Equal((429, (int)first.StatusCode), ((int)again.StatusCode, (int)other.StatusCode));
        Assert.NotEqual(429, (int)first.StatusCode);
    }
}
