using System.Net.Http.Headers;
using Journey.Platform.Identity;

namespace Portal.Tests;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("/units/acme", 200)]
    [InlineData("/units/acme/sources/unknown", 404)]
    [InlineData("/units/foreign", 404)]
    [InlineData("/no/such/page", 404)]
    [InlineData("/health/live", 200)]
    [InlineData("/lib/htmx.min.js", 200)]
    public async Task Every_answer_carries_the_policy(string path, int expected)
    {
        await using var portal = await PortalUnderTest.StartAsync();
        using var response = await portal.SendAsync(HttpMethod.Get, path);

        Assert.Equal(expected, (int)response.StatusCode);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(response.Headers.Contains("blazor-enhanced-nav"));
    }

    [Fact]
    public async Task A_page_is_kept_by_nobody_and_differs_for_htmx()
    {
        await using var portal = await PortalUnderTest.StartAsync();
        using var response = await portal.SendAsync(HttpMethod.Get, "/units/acme");

        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Contains("HX-Request", response.Headers.Vary);
    }

    [Fact]
    public async Task The_same_address_gives_the_page_or_its_fragment()
    {
        await using var portal = await PortalUnderTest.StartAsync();
        var path = $"{PortalUnderTest.MapPage}/elements/connect";

        var page = await portal.PageAsync(path);
        using var response = await portal.SendAsync(HttpMethod.Get, path, htmx: true);
        var fragment = await PortalUnderTest.ParseAsync(response);

        Assert.NotNull(page.QuerySelector("header"));
        Assert.Equal("editor-connect", fragment.Body!.Children.Single().Id);
        Assert.Equal(page.GetElementById("editor-connect")!.OuterHtml, fragment.GetElementById("editor-connect")!.OuterHtml);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer forged.token.here")]
    public async Task Without_a_token_of_the_gateway_there_is_a_page_that_says_sign_in(string? token)
    {
        await using var portal = await PortalUnderTest.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/units/acme");
        request.Headers.Authorization = token is null ? null : AuthenticationHeaderValue.Parse(token);
        using var response = await portal.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(401, (int)response.StatusCode);
        Assert.Contains("Sign in", (await PortalUnderTest.ParseAsync(response)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_foreign_unit_and_an_unknown_page_of_ones_own_tell_the_same()
    {
        await using var portal = await PortalUnderTest.StartAsync();
        using var foreign = await portal.SendAsync(HttpMethod.Get, "/units/other/sources");
        using var unknown = await portal.SendAsync(HttpMethod.Get, "/units/nobody/sources");

        Assert.Equal((404, 404), ((int)foreign.StatusCode, (int)unknown.StatusCode));
        Assert.Equal((await PortalUnderTest.ParseAsync(foreign)).QuerySelector("h1")!.TextContent, (await PortalUnderTest.ParseAsync(unknown)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_problem_of_an_htmx_request_is_a_note_and_no_page()
    {
        await using var portal = await PortalUnderTest.StartAsync("evidence");
        using var response = await portal.SendAsync(HttpMethod.Get, "/units/acme/sources/contacts/imports/import-1", htmx: true);
        var note = await PortalUnderTest.ParseAsync(response);

        Assert.Equal(503, (int)response.StatusCode);
        Assert.Equal("alert", note.Body!.Children.Single().GetAttribute("role"));
    }

    [Fact]
    public async Task The_callers_token_goes_on_to_the_services()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        using var response = await portal.SendAsync(HttpMethod.Get, PortalUnderTest.MapPage, role: Role.Viewer);

        Assert.Equal(200, (int)response.StatusCode);
        Assert.All(portal.Fakes.Store.Tokens, token => Assert.StartsWith("Bearer ey", token, StringComparison.Ordinal));
        Assert.NotEmpty(portal.Fakes.Store.Tokens);
    }
}
