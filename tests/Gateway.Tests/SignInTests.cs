using Gateway.Tests.Stage;
using Journey.Gateway.SignIn;
using Journey.Owners.V1;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.Tests;

public sealed class SignInTests
{
    [Fact]
    public async Task A_page_without_a_session_leads_to_sign_in_and_back()
    {
        await using var theatre = await Theatre.OpenAsync();

        using var answer = await theatre.SendAsync(HttpMethod.Get, "/units/alpha/maps/7?tab=claims");

        Assert.Equal(303, (int)answer.StatusCode);
        Assert.Equal("/sign-in?return=%2Funits%2Falpha%2Fmaps%2F7%3Ftab%3Dclaims", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_fragment_without_a_session_sends_the_whole_page_to_sign_in()
    {
        await using var theatre = await Theatre.OpenAsync();

        using var answer = await theatre.SendAsync(HttpMethod.Post, "/units/alpha/maps/7/owners", null,
            ("HX-Request", "true"), ("HX-Current-URL", new Uri(theatre.Address, "/units/alpha/maps/7").ToString()));

        Assert.Equal(401, (int)answer.StatusCode);
        Assert.Equal("/sign-in?return=%2Funits%2Falpha%2Fmaps%2F7", answer.Headers.GetValues("HX-Redirect").Single());
    }

    [Fact]
    public async Task A_link_signs_in_once()
    {
        await using var theatre = await Theatre.OpenAsync();
        var code = Code(theatre);

        using var page = await theatre.SendAsync(HttpMethod.Get, "/sign-in?code=" + code);
        using var first = await Forms.EnterAsync(theatre, code, "dev-owner", "/units/alpha");
        using var second = await Forms.EnterAsync(theatre, code, "dev-owner", "/units/alpha");

        Assert.Equal(200, (int)page.StatusCode);
        Assert.Contains(code, await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal((303, "/units/alpha"), ((int)first.StatusCode, first.Headers.Location?.OriginalString));
        Assert.Equal(403, (int)second.StatusCode);
        Assert.False(second.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("guessed-code")]
    public async Task Without_a_link_nobody_signs_in(string code)
    {
        await using var theatre = await Theatre.OpenAsync();

        using var page = await theatre.SendAsync(HttpMethod.Get, "/sign-in?code=" + code);
        using var answer = await Forms.EnterAsync(theatre, code, "dev-admin", "/");

        Assert.Equal(403, (int)page.StatusCode);
        Assert.Equal(403, (int)answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_browser_that_has_used_a_link_may_change_person_for_twelve_hours()
    {
        await using var theatre = await Theatre.OpenAsync();
        using var first = await Forms.EnterAsync(theatre, Code(theatre), "dev-owner", "/");
        var cookies = Forms.CookiesOf(first);

        using var again = await Forms.EnterAsync(theatre, "", "dev-viewer", "/", cookies);
        using var stranger = await Forms.EnterAsync(theatre, "", "dev-viewer", "/", "journey-browser=journey-browser");

        Assert.Equal(303, (int)again.StatusCode);
        Assert.Equal(403, (int)stranger.StatusCode);
    }

    [Fact]
    public async Task The_session_cookie_is_closed_to_scripts_and_other_sites_and_never_reaches_the_portal()
    {
        await using var theatre = await Theatre.OpenAsync();
        theatre.Owners.Members[("dev-owner", "alpha")] = Role.Owner;
        using var entered = await Forms.EnterAsync(theatre, Code(theatre), "dev-owner", "/");

        var cookie = entered.Headers.GetValues("Set-Cookie").Single(line => line.StartsWith("journey-session=", StringComparison.Ordinal));
        using var page = await theatre.SendAsync(HttpMethod.Get, "/units/alpha/maps", null, ("Cookie", Forms.CookiesOf(entered)));
        var seen = await Theatre.ReadSeenAsync(page);

        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/;", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(("portal", "dev-owner", "alpha", "Owner"), (seen.Part, seen.Subject, seen.Unit, seen.Role));
        Assert.Equal(theatre.Address.Authority, seen.Host);
        Assert.DoesNotContain("journey-session", seen.Headers.GetValueOrDefault("Cookie", ""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_session_cookie_opens_no_door_of_the_api()
    {
        await using var theatre = await Theatre.OpenAsync();
        theatre.Owners.Members[("dev-owner", "alpha")] = Role.Owner;
        using var entered = await Forms.EnterAsync(theatre, Code(theatre), "dev-owner", "/");

        using var answer = await theatre.SendAsync(HttpMethod.Get, "/api/v1/units/alpha/maps", null, ("Cookie", Forms.CookiesOf(entered)));

        await Problems.ReadAsync(answer, 401);
    }

    [Fact]
    public async Task A_token_opens_no_page()
    {
        await using var theatre = await Theatre.OpenAsync();

        using var answer = await theatre.SendAsync(HttpMethod.Get, "/units/alpha/maps", theatre.Token());

        Assert.Equal(303, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_session_ends_when_idle_and_when_old()
    {
        await using var theatre = await Theatre.OpenAsync(("SignIn:IdleMinutes", "60"), ("SignIn:AbsoluteMinutes", "150"));
        theatre.Owners.Members[("dev-owner", "alpha")] = Role.Owner;
        using var entered = await Forms.EnterAsync(theatre, Code(theatre), "dev-owner", "/");
        var cookies = Forms.CookiesOf(entered);

        foreach (var expected in new[] { 200, 200, 303 })
        {
            theatre.Clock.Advance(TimeSpan.FromMinutes(50));
            using var page = await theatre.SendAsync(HttpMethod.Get, "/units/alpha/maps", null, ("Cookie", cookies));
            Assert.Equal(expected, (int)page.StatusCode);
            cookies = Forms.CookiesOf(page) is { Length: > 0 } renewed ? renewed : cookies;
        }

        using var other = await Forms.EnterAsync(theatre, Code(theatre), "dev-owner", "/");
        theatre.Clock.Advance(TimeSpan.FromMinutes(61));
        using var idle = await theatre.SendAsync(HttpMethod.Get, "/units/alpha/maps", null, ("Cookie", Forms.CookiesOf(other)));
        Assert.Equal(303, (int)idle.StatusCode);
    }

    [Fact]
    public async Task After_sign_out_a_copied_cookie_is_worth_nothing()
    {
        await using var theatre = await Theatre.OpenAsync();
        theatre.Owners.Members[("dev-owner", "alpha")] = Role.Owner;
        using var entered = await Forms.EnterAsync(theatre, Code(theatre), "dev-owner", "/");
        var cookies = Forms.CookiesOf(entered);

        using var left = await Forms.PostAsync(theatre, "/sign-out", [], cookies);
        using var after = await theatre.SendAsync(HttpMethod.Get, "/units/alpha/maps", null, ("Cookie", cookies));

        Assert.Equal((303, "/sign-in"), ((int)left.StatusCode, left.Headers.Location?.OriginalString));
        Assert.Equal(303, (int)after.StatusCode);
    }

    [Theory]
    [InlineData("/sign-in", "Origin", "http://evil.example")]
    [InlineData("/sign-out", "Origin", "null")]
    [InlineData("/sign-in", "Sec-Fetch-Site", "cross-site")]
    [InlineData("/sign-out", "Sec-Fetch-Site", "same-site")]
    [InlineData("/sign-in", "X-Nothing", "at all")]
    public async Task A_form_from_elsewhere_is_refused(string path, string header, string value)
    {
        await using var theatre = await Theatre.OpenAsync();
        using var request = Forms.Request(path, new() { ["code"] = Code(theatre), ["person"] = "dev-admin" }, "");
        request.Headers.Remove("Origin");
        request.Headers.Add(header, value);

        using var answer = await theatre.Http.SendAsync(request, TestContext.Current.CancellationToken);

        await Problems.ReadAsync(answer, 403);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_new_link_needs_a_token_with_the_organisation_role()
    {
        await using var theatre = await Theatre.OpenAsync();

        using var nobody = await theatre.SendAsync(HttpMethod.Post, "/sign-in/links");
        using var somebody = await theatre.SendAsync(HttpMethod.Post, "/sign-in/links", theatre.Token());
        using var admin = await theatre.SendAsync(HttpMethod.Post, "/sign-in/links", theatre.Token(organisation: true));

        await Problems.ReadAsync(nobody, 401);
        await Problems.ReadAsync(somebody, 403);
        Assert.Equal(201, (int)admin.StatusCode);
    }

    [Fact]
    public async Task A_unit_that_is_not_mine_is_a_page_that_says_not_found()
    {
        await using var theatre = await Theatre.OpenAsync();
        using var entered = await Forms.EnterAsync(theatre, Code(theatre), "dev-viewer", "/");

        using var answer = await theatre.SendAsync(HttpMethod.Get, "/units/foreign", null, ("Cookie", Forms.CookiesOf(entered)));

        Assert.Equal((404, "text/html"), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    static string Code(Theatre theatre) => theatre.Gateway.Services.GetRequiredService<SignInLinks>().Issue().Split('=')[1];
}
