using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Journey.Gateway.Identity;
using Journey.Gateway.SignIn;
using Journey.Local.Hosting.Servers;
using Journey.Local.Hosting;
using Journey.Local.Sample;
using Journey.Running;
namespace Bench.Web;

/// <summary>All parts as processes on private servers, one of each, in a folder that goes with them.</summary>
internal sealed class RunningTown : IAsyncDisposable
{
    private readonly string _folder;
    private readonly DevelopmentIssuer _issuer;

    private RunningTown(string folder, ServersHost host)
    {
        (_folder, Host) = (folder, host);
        _issuer = DevelopmentIssuer.Open(EmbeddedHost.DataOf(folder, "gateway"));
    }

    public ServersHost Host { get; }

    public static async Task<RunningTown> StartAsync(params (string Key, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("journey-bench-").FullName;
        // A caller of a bench asks more than one caller may.
        var own = new Dictionary<string, string?> { ["Limits:RequestsPerSecond"] = "1000000", ["Limits:Burst"] = "1000000" };
        foreach (var (key, value) in settings)
        {
            own[key] = value;
        }

        return new RunningTown(folder, await ServersHost.StartAsync(new ServersOptions(folder) { Settings = own }, Console.Error.WriteLine, CancellationToken.None));
    }

    public string Token(string subject) => _issuer.Mint(subject, subject, organisation: true, TimeProvider.System.GetUtcNow());

    public HttpClient Api(string subject) => new()
    {
        BaseAddress = Host.Address,
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", Token(subject)) },
    };

    /// <summary>The sample unit with a map of so many steps; the map's id.</summary>
    public async Task<string> LoadAsync(int steps)
    {
        using var admin = Api(DevelopmentPeople.All[0].Subject);
        using var owner = Api(DevelopmentPeople.All[2].Subject);
        await SampleUnit.LoadAsync(admin, owner, new DateTimeOffset(TimeProvider.System.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero), CancellationToken.None);
        var maps = (await admin.GetFromJsonAsync<JsonObject>("/api/v1/units/sample/maps"))!["maps"]!.AsArray();
        var model = maps.Single(map => (string)map!["title"]! == "First 30 days after purchase")!;
        var document = (await admin.GetFromJsonAsync<JsonObject>($"/api/v1/units/sample/maps/{model["id"]}"))!;
        using var made = await admin.PostAsJsonAsync("/api/v1/units/sample/maps", LargeMap.Of(document, steps));
        made.EnsureSuccessStatusCode();
        return (string)(await made.Content.ReadFromJsonAsync<JsonObject>())!["id"]!;
    }

    /// <summary>The cookies of a browser in which somebody has signed in.</summary>
    public async Task<string> CookiesAsync(string person)
    {
        using var asking = Api(DevelopmentPeople.All[0].Subject);
        using var link = await asking.PostAsync(new Uri("/sign-in/links", UriKind.Relative), null);
        link.EnsureSuccessStatusCode();
        var address = (string)(await link.Content.ReadFromJsonAsync<JsonObject>())!["address"]!;
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Host.Address };
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["code"] = address.Split('=')[^1], ["person"] = person, ["return"] = "/" });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = form, Headers = { { "Origin", Host.Address.GetLeftPart(UriPartial.Authority) } } };
        using var answer = await http.SendAsync(request);
        return string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
    }

    public async ValueTask DisposeAsync()
    {
        _issuer.Dispose();
        await Host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
