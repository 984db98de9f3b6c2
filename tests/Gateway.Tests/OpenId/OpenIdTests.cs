using System.Globalization;
using System.Text.Json.Nodes;
using Gateway.Tests.Stage;
using Journey.Gateway;
using Journey.Owners.V1;
using Journey.Servers;

namespace Gateway.Tests.OpenId;

/// <summary>Signing in at an identity provider.</summary>
public sealed class OpenIdTests
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_signs_in_at_a_certified_provider_and_comes_back_to_the_page_that_was_wanted()
    {
        var port = LoopbackPort.Free();
        await using var provider = await RealProvider.StartAsync(new Uri($"http://127.0.0.1:{port}/sign-in/callback"));
        await using var theatre = await Theatre.OpenAsync(Settings(provider.Issuer, port));
        theatre.Owners.Members[("ann-42", "alpha")] = Role.Owner;
        using var browser = new Wanderer();

        using var page = await browser.GoAsync(new Uri(theatre.Address, "/units/alpha/maps/7?tab=claims"));
        var seen = await Theatre.ReadSeenAsync(page);

        Assert.Equal(("portal", "ann-42", "Owner", "/units/alpha/maps/7?tab=claims"), (seen.Part, seen.Subject, seen.Role, seen.Path));
        Assert.True(seen.Organisation);
        Assert.DoesNotContain("journey-session", seen.Headers.GetValueOrDefault("Cookie", ""), StringComparison.Ordinal);
        var asked = browser.Way.Single(address => address.AbsolutePath == "/auth" && address.Query.Contains("nonce", StringComparison.Ordinal)).Query;
        Assert.All(["code_challenge=", "code_challenge_method=S256", "state=", "nonce=", "response_type=code"], part => Assert.Contains(part, asked, StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_sign_out_a_person_is_asked_before_being_let_in_again()
    {
        var port = LoopbackPort.Free();
        await using var provider = await RealProvider.StartAsync(new Uri($"http://127.0.0.1:{port}/sign-in/callback"));
        await using var theatre = await Theatre.OpenAsync(Settings(provider.Issuer, port));
        theatre.Owners.Members[("ann-42", "alpha")] = Role.Owner;
        using var browser = new Wanderer();
        using var page = await browser.GoAsync(new Uri(theatre.Address, "/units/alpha/maps"));

        using var left = await browser.SignOutAsync(theatre);
        using var told = await browser.GoAsync(new Uri(theatre.Address, left.Headers.Location!));
        using var after = await browser.StepAsync(new Uri(theatre.Address, "/units/alpha/maps"));

        Assert.Contains("You are signed out", await told.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(303, (int)after.StatusCode);
    }

    [Fact]
    public async Task A_program_brings_a_token_of_the_provider_to_the_api_and_no_other_audience_is_taken()
    {
        await using var provider = await RealProvider.StartAsync(new Uri("http://127.0.0.1:1/sign-in/callback"));
        await using var theatre = await Theatre.OpenAsync(Settings(provider.Issuer, 0));
        await using var other = await Theatre.OpenAsync([.. Settings(provider.Issuer, 0), ("SignIn:Audience", "urn:something:else")]);
        theatre.Owners.Members[("robot", "alpha")] = Role.Contributor;
        other.Owners.Members[("robot", "alpha")] = Role.Contributor;
        var token = await RobotTokenAsync(provider);

        using var answer = await theatre.SendAsync(HttpMethod.Get, "/api/v1/units/alpha/maps", token);
        using var refused = await other.SendAsync(HttpMethod.Get, "/api/v1/units/alpha/maps", token);

        var seen = await Theatre.ReadSeenAsync(answer);
        Assert.Equal(("maps", "robot", "Contributor", false), (seen.Part, seen.Subject, seen.Role, seen.Organisation));
        await Problems.ReadAsync(refused, 401);
    }

    public static TheoryData<string> Lies => ["nonce", "audience", "issuer", "expired", "strange", "shared", "unsigned", "missing", "garbage"];

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task A_token_that_is_wrong_in_one_thing_signs_nobody_in(string lie)
    {
        await using var provider = await FalseProvider.StartAsync();
        await using var theatre = await Theatre.OpenAsync(Settings(provider.Issuer, 0));
        provider.Says = one => lie switch
        {
            "nonce" => one.Token(nonce: "of another sign-in"),
            "audience" => one.Token(audience: "another site"),
            "issuer" => one.Token(issuer: "https://elsewhere.example"),
            "expired" => one.Token(life: TimeSpan.FromMinutes(-5)),
            "strange" => one.Token(strange: true),
            "shared" => one.Token(shared: true),
            "unsigned" => one.Unsigned(),
            "garbage" => "not a token",
            _ => null,
        };
        using var browser = new Wanderer();

        using var page = await browser.GoAsync(new Uri(theatre.Address, "/sign-in"));
        using var after = await browser.StepAsync(new Uri(theatre.Address, "/units/alpha/maps"));

        Assert.Equal((403, "/sign-in/callback"), ((int)page.StatusCode, browser.Way[^1].AbsolutePath));
        Assert.Contains("You are not signed in", await page.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(303, (int)after.StatusCode);
    }

    [Fact]
    public async Task A_token_that_is_right_signs_in_and_the_answer_of_one_browser_is_worth_nothing_in_another()
    {
        await using var provider = await FalseProvider.StartAsync();
        await using var theatre = await Theatre.OpenAsync(Settings(provider.Issuer, 0));
        theatre.Owners.Members[("eve", "alpha")] = Role.Viewer;
        using var browser = new Wanderer();
        using var other = new Wanderer();

        using var page = await browser.GoAsync(new Uri(theatre.Address, "/units/alpha/maps"));
        using var stolen = await other.StepAsync(browser.Way.Single(address => address.AbsolutePath == "/sign-in/callback"));

        Assert.Equal("eve", (await Theatre.ReadSeenAsync(page)).Subject);
        Assert.Equal(403, (int)stolen.StatusCode);
        _ = stolen.Headers.TryGetValues("Set-Cookie", out var cookies);
        Assert.DoesNotContain(cookies ?? [], cookie => cookie.StartsWith("journey-session=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_the_provider_is_away_sessions_go_on_and_a_new_sign_in_says_why_it_cannot_begin()
    {
        var provider = await FalseProvider.StartAsync();
        await using var theatre = await Theatre.OpenAsync(Settings(provider.Issuer, 0));
        theatre.Owners.Members[("eve", "alpha")] = Role.Viewer;
        using var browser = new Wanderer();
        using var page = await browser.GoAsync(new Uri(theatre.Address, "/units/alpha/maps"));
        await provider.DisposeAsync();
        await using var late = await Theatre.OpenAsync(Settings(provider.Issuer, 0));

        using var again = await browser.StepAsync(new Uri(theatre.Address, "/units/alpha/maps"));
        using var refused = await late.SendAsync(HttpMethod.Get, "/sign-in");
        using var answer = await late.SendAsync(HttpMethod.Get, "/api/v1/units/alpha/maps", "any.token.here");

        Assert.Equal(200, (int)again.StatusCode);
        Assert.Equal(503, (int)refused.StatusCode);
        Assert.Contains("cannot be reached", await refused.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        await Problems.ReadAsync(answer, 503);
    }

    [Theory]
    [InlineData("SignIn:Issuer", "http://id.example.com", "must be an https address")]
    [InlineData("SignIn:ClientSecret", "", "SignIn:ClientSecret is missing")]
    [InlineData("SignIn:Development", "true", "two ways in")]
    public async Task Settings_that_cannot_be_are_refused_at_start(string key, string value, string why)
    {
        await using var theatre = await Theatre.OpenAsync();
        (string, string)[] settings = [.. Settings(new Uri("https://id.example.com"), 0), (key, value)];

        var refusal = Assert.Throws<InvalidOperationException>(() => GatewayHost.Build(theatre.Environment(settings)));

        Assert.Contains(why, refusal.Message, StringComparison.Ordinal);
    }

    static (string Key, string Value)[] Settings(Uri issuer, int port) =>
    [
        ("SignIn:Development", "false"), ("SignIn:Issuer", issuer.OriginalString), ("SignIn:ClientId", "journey"),
        ("SignIn:ClientSecret", "a-secret-of-the-site"), ("SignIn:OrganisationClaim", "groups"), ("SignIn:OrganisationValue", "journey-founders"),
        ("SignIn:Audience", "urn:journey:api"), ("Ports:Http", port.ToString(CultureInfo.InvariantCulture)),
    ];

    static async Task<string> RobotTokenAsync(RealProvider provider)
    {
        using var http = new HttpClient { Timeout = Patience };
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = "robot",
            ["client_secret"] = "a-secret-of-the-robot",
            ["resource"] = "urn:journey:api",
        });
        using var answer = await http.PostAsync(new Uri(provider.Issuer, "/token"), form, Ct);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(answer.IsSuccessStatusCode, text);
        return (string)JsonNode.Parse(text)!["access_token"]!;
    }
}
