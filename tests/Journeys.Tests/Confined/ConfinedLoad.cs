using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Journey.Platform.Identity;
using Microsoft.Extensions.Logging.Abstractions;

namespace Journeys.Tests.Confined;

/// <summary>Asks one part over and over, and ends when the part says that it is not ready any more: so a cluster sends to a pod.</summary>
sealed class ConfinedLoad
{
    const int Askers = 4;
    static readonly UnitRef Unit = new(Guid.Parse("01900000-0000-7000-8000-000000000001"), "north", "North", "Europe/Berlin");
    readonly ConfinedPart _part;
    readonly string _token;
    readonly ConcurrentQueue<string> _failed = [];
    int _asked;

    public ConfinedLoad(ConfinedPart part, string keys)
    {
        _part = part;
        var mint = new TokenMint(new SigningKeys(keys, TimeProvider.System, NullLogger<SigningKeys>.Instance), TimeProvider.System);
        _token = mint.Mint(new Caller("load", "Load", Unit, Role.Contributor, Organisation: false, Gateway: false, Token: ""), TimeSpan.FromMinutes(5));
    }

    /// <summary>What was not answered as it should be.</summary>
    public IReadOnlyCollection<string> Failed => _failed;

    public async Task HasAskedAsync(int times, CancellationToken ct)
    {
        while (_asked < times)
        {
            await Task.Delay(20, ct);
        }
    }

    /// <summary>Returns when the part is no longer ready and everything that was asked is answered.</summary>
    public async Task AskAsync()
    {
        await RegisterAsync();
        using var away = new CancellationTokenSource();
        var asking = Enumerable.Range(0, Askers).Select(asker => Task.Run(() => AskAsync(asker, away.Token))).ToList();
        while (await _part.IsReadyAsync())
        {
            await Task.Delay(100);
        }

        await away.CancelAsync();
        await Task.WhenAll(asking);
    }

    async Task AskAsync(int asker, CancellationToken away)
    {
        using var http = Client();
        for (var turn = 0; !away.IsCancellationRequested; turn++)
        {
            using var request = Request($"{asker}-{turn}");
            try
            {
                using var answer = await SendAsync(http, request);
                if (!answer.IsSuccessStatusCode)
                {
                    _failed.Enqueue($"{_part.Name}: {request.RequestUri} {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(CancellationToken.None)}");
                }
            }
            catch (HttpRequestException e)
            {
                _failed.Enqueue($"{_part.Name}: {request.RequestUri} {e.Message}");
            }

            Interlocked.Increment(ref _asked);
        }
    }

    HttpClient Client() => new()
    {
        BaseAddress = _part.Address,
        DefaultRequestVersion = _part.Name is "gateway" or "portal" ? HttpVersion.Version11 : HttpVersion.Version20,
        DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
    };

    // A request of one's own has a version of its own, whatever the client's is.
    static Task<HttpResponseMessage> SendAsync(HttpClient http, HttpRequestMessage request)
    {
        (request.Version, request.VersionPolicy) = (http.DefaultRequestVersion, http.DefaultVersionPolicy);
        return http.SendAsync(request);
    }

    // Records go to a source.
    async Task RegisterAsync()
    {
        if (_part.Name != "evidence")
        {
            return;
        }

        using var http = Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/units/north/sources")
        {
            Content = Json(new { key = "load", name = "Load", origin = "operations", tier = "S", method = "log" }),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", _token) },
        };
        using var made = await SendAsync(http, request);
        Assert.True(made.IsSuccessStatusCode, await made.Content.ReadAsStringAsync());
    }

    // A write where the part has one that needs no other part.
    HttpRequestMessage Request(string key)
    {
        const string Own = "/api/v1/units/north";
        var request = _part.Name switch
        {
            "gateway" => new HttpRequestMessage(HttpMethod.Get, "/css/base.css"),
            "portal" => new HttpRequestMessage(HttpMethod.Get, "/units/north/maps"),
            "owners" => new HttpRequestMessage(HttpMethod.Get, $"{Own}/people"),
            "maps" => new HttpRequestMessage(HttpMethod.Post, $"{Own}/maps") { Content = Json(Documents.Small(key)) },
            _ => new HttpRequestMessage(HttpMethod.Post, $"{Own}/sources/load/records")
            {
                Content = new StringContent(
                    $$"""{"id":"{{key}}","case":"{{key}}","activity":"asked","time":"2026-10-01T00:00:00Z"}""", Encoding.UTF8, "application/x-ndjson"),
            },
        };
        if (_part.Name != "gateway")
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        }

        return request;
    }

    static StringContent Json(object body) => new(System.Text.Json.JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
}
