using System.Net.Http.Headers;
using AngleSharp;
using AngleSharp.Dom;
using Journey.Platform.Identity;
using Journey.Portal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Portal.Tests;

/// <summary>A portal on a free port with the three services behind it, asked as the gateway would ask.</summary>
internal sealed class PortalUnderTest : IAsyncDisposable
{
    readonly WebApplication app;
    readonly TokenMint mint;
    readonly string keys;
    readonly MapsFixture? maps;

    PortalUnderTest(WebApplication app, Fakes fakes, TokenMint mint, string keys, MapsFixture? maps)
    {
        this.maps = maps;
        this.app = app;
        this.mint = mint;
        this.keys = keys;
        Fakes = fakes;
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
    }

    public Fakes Fakes { get; }

    public HttpClient Http { get; }

    public IServiceProvider Services => app.Services;

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static string MapPage => $"/units/acme/maps/{Samples.MapId}";

    /// <summary>The unit that the people of this portal are in.</summary>
    Guid UnitId { get; } = Guid.CreateVersion7();

    /// <summary>With the maps service itself behind it, where what an edit does is looked at.</summary>
    public static async Task<PortalUnderTest> WithMapsAsync() => await StartAsync(maps: await TestContext.Current.GetFixture<MapsFixture>());

    public static async Task<PortalUnderTest> StartAsync(string? down = null, int port = 0, MapsFixture? maps = null)
    {
        var fakes = await Fakes.StartAsync();
        var keys = maps?.Tokens.KeysPath ?? Directory.CreateTempSubdirectory("portal-keys").FullName;
        if (maps is null)
        {
            SigningKeys.CreateDevelopmentKeys(keys);
        }
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Identity:KeysPath"] = keys,
            ["Ports:Http"] = $"{port}",
            ["Rpc:Deadline"] = "00:00:30",
            ["Services:Maps"] = (down == "maps" ? Fakes.Nobody : maps?.Address ?? fakes.Maps).ToString(),
            ["Services:Evidence"] = (down == "evidence" ? Fakes.Nobody : fakes.Evidence).ToString(),
            ["Services:Owners"] = (down == "owners" ? Fakes.Nobody : fakes.Owners).ToString(),
        }).Build();
        var app = PortalHost.Build(new("Development", configuration, NullLoggerFactory.Instance, TimeProvider.System, _ => { }));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, fakes, app.Services.GetRequiredService<TokenMint>(), keys, maps);
    }

    public string Token(Role role = Role.Owner, string unit = "acme", string person = "Aiko Tanaka", bool organisation = false) => mint.Mint(
        new($"user:{person}", person, unit.Length == 0 ? null : new(UnitId, unit, "Home Connect", "Asia/Tokyo"), role, organisation, false, ""), TimeSpan.FromMinutes(5));

    /// <summary>What the gateway makes of a share link.</summary>
    public string ShareToken(string share, string map) => mint.Mint(
        new("share", "", new(UnitId, "acme", "Home Connect", "Asia/Tokyo"), Role.None, false, false, "") { Share = new(Guid.Parse(share), Guid.Parse(map)) }, TimeSpan.FromMinutes(5));

    /// <summary>Tells maps, and what the portal reads grades from, how a claim is graded.</summary>
    public Task GradeAsync(string map, string claim, string grade)
    {
        Fakes.Store.Graded[claim] = grade;
        return maps!.GradeAsync(new UnitRef(UnitId, "acme", "Home Connect", "Asia/Tokyo"), map, claim, grade);
    }

    /// <summary>The API of the maps service, in the same unit.</summary>
    public HttpClient MapsApi() => maps!.Http(new UnitRef(UnitId, "acme", "Home Connect", "Asia/Tokyo"));

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null, Role role = Role.Owner, string unit = "acme", bool htmx = false, string? site = "same-origin", string person = "Aiko Tanaka")
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token(role, unit, person));
        if (htmx)
        {
            request.Headers.Add("HX-Request", "true");
        }
        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }
        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> PostAsync(string path, Dictionary<string, string> form, bool htmx = false, Role role = Role.Owner, string person = "Aiko Tanaka") =>
        SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(form), role, htmx: htmx, person: person);

    public async Task<IDocument> PageAsync(string path, int expected = 200, string person = "Aiko Tanaka", Role role = Role.Owner)
    {
        using var response = await SendAsync(HttpMethod.Get, path, role: role, person: person);
        Assert.Equal(expected, (int)response.StatusCode);
        return await ParseAsync(response);
    }

    public static async Task<IDocument> ParseAsync(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
        await Fakes.DisposeAsync();
        if (maps is null)
        {
            Directory.Delete(keys, recursive: true);
        }
    }
}
