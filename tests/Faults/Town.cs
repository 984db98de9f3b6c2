using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Faults.Tests;
using Journey.Gateway.Identity;
using Journey.Gateway.SignIn;
using Journey.Local.Hosting;
using Journey.Local.Hosting.Servers;
using Journey.Running;
using Journey.Servers;
using Journey.Testing;

[assembly: AssemblyFixture(typeof(Town))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Faults.Tests;

/// <summary>All parts as processes of their own, two of each behind the gateway, on a private database server and broker: what is killed here is really killed.</summary>
public class Town : IAsyncLifetime
{
    ServersHost? _host;
    DevelopmentIssuer? _issuer;

    /// <summary>Where everything lies, the data of the servers too.</summary>
    public string Folder { get; } = Passable(Directory.CreateTempSubdirectory("journey-faults-").FullName);

    /// <summary>The parts that keep rows.</summary>
    public static IReadOnlyList<string> Keepers { get; } = ["owners", "maps", "evidence"];

    public static string? Absent => PrivatePostgres.Absent ?? PrivateRabbit.Absent;

    public ServersHost Host
    {
        get
        {
            Assert.SkipWhen(Absent is not null, Absent ?? "");
            return _host!;
        }
    }

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        if (Absent is null)
        {
            _host = await ServersHost.StartAsync(Options(Folder), _ => { }, Ct);
            _issuer = DevelopmentIssuer.Open(EmbeddedHost.DataOf(Folder, "gateway"));
        }
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _issuer?.Dispose();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        Directory.Delete(Folder, recursive: true);
    }

    protected virtual ServersOptions Options(string folder) => new(folder, Replicas: 2)
    {
        Settings = new Dictionary<string, string?> { ["Services:Silence"] = "00:00:08" },
    };

    public RunningPart Part(string name, int number = 1) => Host.Parts.Single(part => part.Part == name && part.Number == number);

    /// <summary>Kills the database server, and all its processes with it.</summary>
    public async Task KillDatabaseAsync()
    {
        using var process = System.Diagnostics.Process.GetProcessById(Host.Servers.Postgres!.ProcessId);
        process.Kill();
        await process.WaitForExitAsync(Ct);
    }

    /// <summary>A caller of the API who founds units and answers for the organisation.</summary>
    public HttpClient Api() => new()
    {
        BaseAddress = Host.Address,
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", _issuer!.Mint("founder", "founder", organisation: true, TimeProvider.System.GetUtcNow())) },
    };

    /// <summary>A caller of the API in a unit of its own, with every right there.</summary>
    public async Task<(HttpClient Api, string Unit)> NewUnitAsync()
    {
        var api = Api();
        var unit = $"u-{Guid.NewGuid():N}";
        await OkAsync(await api.PostAsJsonAsync("/api/v1/units", new { key = unit, name = "Faults", timeZone = "UTC" }, Ct));
        await UntilAsync(() => AnswersAsync(api, $"/api/v1/units/{unit}/sources"), TimeSpan.FromSeconds(20), "Access to a new unit");
        return (api, unit);
    }

    /// <summary>A browser in which a person has signed in who may read a unit.</summary>
    public async Task<HttpClient> SignInAsync(string unit)
    {
        var person = DevelopmentPeople.All[0];
        using var admin = Api();
        await OkAsync(await admin.PostAsJsonAsync($"/api/v1/units/{unit}/members", new { subject = person.Subject, name = person.Name, role = "viewer" }, Ct));
        using var callers = new Callers(Host.Address, Folder);
        var browser = callers.Api(token: null);
        browser.DefaultRequestHeaders.Add("Cookie", await callers.SignInAsync(person.Subject));
        return browser;
    }

    public static async Task<bool> AnswersAsync(HttpClient api, string address)
    {
        using var answer = await api.GetAsync(address, Ct);
        return answer.IsSuccessStatusCode;
    }

    /// <summary>Completes when everything says that it is ready, nothing restarted meanwhile but what was killed.</summary>
    public async Task RecoveredAsync(TimeSpan most)
    {
        using var http = new HttpClient { BaseAddress = Host.Address };
        await UntilAsync(
            async () =>
            {
                using var answer = await http.GetAsync("/health/ready", Ct);
                return answer.IsSuccessStatusCode && !(await answer.Content.ReadAsStringAsync(Ct)).Contains("degraded", StringComparison.Ordinal);
            },
            most, "Readiness");
    }

    public static async Task RegisterAsync(HttpClient api, string unit, string source) => await OkAsync(await api.PostAsJsonAsync(
        $"/api/v1/units/{unit}/sources", new { key = source, name = source, origin = "operations", tier = "S", method = "log" }, Ct));

    /// <summary>Records with numbers; each is a case of its own.</summary>
    public static StringContent Records(int from, int count) => new(
        string.Concat(Enumerable.Range(from, count).Select(i => $$"""{"id":"{{i}}","case":"c{{i}}","activity":"a{{i % 5}}","time":"{{Day(i)}}"}""" + "\n")),
        Encoding.UTF8, new MediaTypeHeaderValue("application/x-ndjson"));

    /// <summary>A file of the same records.</summary>
    public static ByteArrayContent File(int count) => new(Encoding.UTF8.GetBytes(
        "id,case,activity,time\n" + string.Concat(Enumerable.Range(0, count).Select(i => $"{i},c{i},a{i % 5},{Day(i)}\n"))));

    public static async Task<JsonNode> ReadAsync(HttpClient api, string address)
    {
        using var answer = await api.GetAsync(address, Ct);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    /// <summary>Waits until something holds that may be refused in the meantime.</summary>
    public static Task UntilAsync(Func<Task<bool>> holds, TimeSpan most, string what) => Eventually.HoldsAsync(() => QuietlyAsync(holds), () => what, most);

    // The database's own account has to get to its data in it.
    static string Passable(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.SetUnixFileMode(folder, System.IO.File.GetUnixFileMode(folder) | UnixFileMode.OtherExecute);
        }

        return folder;
    }

    static async Task<bool> QuietlyAsync(Func<Task<bool>> holds)
    {
        try
        {
            return await holds();
        }
        catch (HttpRequestException)
        {
            // What was killed refuses connections until it is there again.
            return false;
        }
    }

    /// <summary>A time of its own for each number.</summary>
    public static string Day(int i) => DateTime.UnixEpoch.AddDays(20_000).AddMinutes(i).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    static async Task OkAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(Ct)}");
        }
    }
}
