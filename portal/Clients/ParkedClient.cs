using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Portal.Models;

namespace Journey.Portal.Clients;

/// <summary>The operator's door, which is the same at every service, asked on the caller's behalf.</summary>
internal sealed class ParkedClient(IConfiguration settings) : IDisposable
{
    /// <summary>Sending a thousand messages again takes its time.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);
    readonly HttpClient http = new() { DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact, Timeout = Patience };

    public static IReadOnlyList<string> Parts => ["maps", "evidence", "owners"];

    /// <exception cref="JourneyException">The part does not answer, or refuses.</exception>
    public async Task<ParkedPart> ListAsync(Caller caller, string part, CancellationToken ct)
    {
        using var answer = await SendAsync(caller, HttpMethod.Get, part, "?limit=100", ct);
        return (await answer.Content.ReadFromJsonAsync<ParkedPart>(JsonSerializerOptions.Web, ct))!;
    }

    /// <summary>One message or all of a part; false where that one is not parked any more.</summary>
    /// <exception cref="JourneyException">The part does not answer, or refuses.</exception>
    public Task<bool> ReplayAsync(Caller caller, string part, Guid? message, CancellationToken ct) =>
        PostAsync(caller, part, message is { } one ? $"/{one}/replay" : "/replay", ct);

    /// <summary>False where it is not parked any more.</summary>
    /// <exception cref="JourneyException">The part does not answer, or refuses.</exception>
    public Task<bool> DiscardAsync(Caller caller, string part, Guid message, CancellationToken ct) => PostAsync(caller, part, $"/{message}/removal", ct);

    public void Dispose() => http.Dispose();

    async Task<bool> PostAsync(Caller caller, string part, string what, CancellationToken ct)
    {
        using var answer = await SendAsync(caller, HttpMethod.Post, part, what, ct);
        return answer.StatusCode != HttpStatusCode.NotFound;
    }

    async Task<HttpResponseMessage> SendAsync(Caller caller, HttpMethod method, string part, string what, CancellationToken ct)
    {
        var root = settings[$"Services:{char.ToUpperInvariant(part[0])}{part[1..]}"] ?? throw new InvalidOperationException($"Services has no {part}.");
        using var request = new HttpRequestMessage(method, new Uri(new Uri(root), $"/api/v1/parts/{part}/parked-messages{what}"))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", caller.Token) },
        };
        try
        {
            var answer = await http.SendAsync(request, ct);
            if (answer.IsSuccessStatusCode || (answer.StatusCode == HttpStatusCode.NotFound && method == HttpMethod.Post))
            {
                return answer;
            }
            var status = (int)answer.StatusCode;
            answer.Dispose();
            throw new PartSilent($"It answered {status}.", null);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            throw new PartSilent(e.Message, e);
        }
    }

    sealed class PartSilent(string why, Exception? cause) : JourneyException(ErrorKind.Unavailable, "PEER_UNAVAILABLE", why)
    {
        public Exception? Cause => cause;
    }
}
