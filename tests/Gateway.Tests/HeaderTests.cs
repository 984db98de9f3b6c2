using Gateway.Tests.Stage;

namespace Gateway.Tests;

public sealed class HeaderTests
{
    [Fact]
    public async Task What_only_the_gateway_may_say_is_taken_away()
    {
        await using var theatre = await Theatre.OpenAsync();

        var seen = await theatre.SeenAsync("/api/v1/units/alpha/maps",
            ("journey-unit", "foreign"), ("Journey-Role", "admin"), ("X-Journey-Subject", "root"), ("X-Original-Host", "evil.example"),
            ("Forwarded", "for=1.2.3.4"), ("X-Forwarded-For", "1.2.3.4"), ("X-Forwarded-Host", "evil.example"), ("X-Api-Key", "key"),
            ("Cookie", "journey-session=abc; language=ja; __Host-journey=def"), ("Idempotency-Key", "k-1"), ("If-Match", "\"3\""));

        Assert.Equal("alpha", seen.Unit);
        string[] gone = ["journey-unit", "journey-role", "x-journey-subject", "x-original-host", "forwarded", "x-api-key"];
        Assert.Empty(gone.Where(seen.Headers.ContainsKey));
        Assert.DoesNotContain(seen.Headers, header => header.Value.Contains("1.2.3.4", StringComparison.Ordinal) || header.Value.Contains("evil", StringComparison.Ordinal));
        Assert.Equal("language=ja", seen.Headers["Cookie"]);
        Assert.Equal("k-1", seen.Headers["Idempotency-Key"]);
        Assert.Equal("\"3\"", seen.Headers["If-Match"]);
    }

    [Theory]
    [InlineData("/api/v1/units/alpha/maps")]
    [InlineData("/css/base.css")]
    [InlineData("/sign-in")]
    [InlineData("/health/live")]
    [InlineData("/api/v1/units/nowhere/maps")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        await using var theatre = await Theatre.OpenAsync();

        using var answer = await theatre.SendAsync(HttpMethod.Get, path, theatre.Token());

        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }
}
