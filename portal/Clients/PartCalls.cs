using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Journey.Platform.Errors;
using Journey.Platform.Identity;

namespace Journey.Portal.Clients;

/// <summary>Calls doors of the parts that are JSON alone, on the caller's behalf.</summary>
internal sealed class PartCalls(IConfiguration settings) : IDisposable
{
    /// <summary>Sending a thousand messages again takes its time.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);
    readonly HttpClient http = new() { Timeout = Patience };

    /// <summary>Asks for something that is read.</summary>
    /// <exception cref="JourneyException">The part does not answer, or refuses.</exception>
    public async Task<T> GetAsync<T>(Caller caller, string part, string address, CancellationToken ct)
    {
        using var answer = await SendAsync(caller, HttpMethod.Get, part, address, null, ct);
        return (await answer.Content.ReadFromJsonAsync<T>(JsonSerializerOptions.Web, ct))!;
    }

    /// <summary>Writes something and reads what came of it.</summary>
    /// <exception cref="JourneyException">The part does not answer, or refuses.</exception>
    public async Task<T> PostAsync<T>(Caller caller, string part, string address, object? body, CancellationToken ct)
    {
        using var answer = await SendAsync(caller, HttpMethod.Post, part, address, body, ct);
        return (await answer.Content.ReadFromJsonAsync<T>(JsonSerializerOptions.Web, ct))!;
    }

    /// <exception cref="JourneyException">The part does not answer, or refuses.</exception>
    public async Task<HttpResponseMessage> SendAsync(Caller caller, HttpMethod method, string part, string address, object? body, CancellationToken ct)
    {
        var root = settings[$"Services:{char.ToUpperInvariant(part[0])}{part[1..]}"] ?? throw new InvalidOperationException($"Services has no {part}.");
        using var request = new HttpRequestMessage(method, new Uri(new Uri(root), address))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", caller.Token) },
            Content = body is null ? null : JsonContent.Create(body, options: JsonSerializerOptions.Web),
        };
        try
        {
            var answer = await http.SendAsync(request, ct);
            if (answer.IsSuccessStatusCode)
            {
                return answer;
            }
            using (answer)
            {
                throw await ReadAsync(answer, ct);
            }
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            throw new PartSilent(e.Message, e);
        }
    }

    public void Dispose() => http.Dispose();

    static async Task<JourneyException> ReadAsync(HttpResponseMessage answer, CancellationToken ct)
    {
        ErrorKind? kind = answer.StatusCode switch
        {
            HttpStatusCode.BadRequest => ErrorKind.Invalid,
            HttpStatusCode.NotFound => ErrorKind.NotFound,
            HttpStatusCode.Forbidden => ErrorKind.Forbidden,
            HttpStatusCode.Conflict => ErrorKind.Duplicate,
            HttpStatusCode.UnprocessableEntity => ErrorKind.Precondition,
            _ => null,
        };
        if (kind is not { } known || answer.Content.Headers.ContentType?.MediaType != "application/problem+json")
        {
            return kind == ErrorKind.NotFound ? new JourneyException(ErrorKind.NotFound, "ROUTE_NOT_FOUND", "There is no such thing.") : new PartSilent($"It answered {(int)answer.StatusCode}.", null);
        }
        var problem = (await answer.Content.ReadFromJsonAsync<Problem>(JsonSerializerOptions.Web, ct))!;
        return new JourneyException(known, problem.Reason, problem.Detail, [.. (problem.Errors ?? []).Select(error => new FieldViolation(error.Field, error.Detail))]);
    }

    sealed record Problem(string Reason, string Detail, IReadOnlyList<WrongField>? Errors);

    sealed record WrongField(string Field, string Detail);

    sealed class PartSilent(string why, Exception? cause) : JourneyException(ErrorKind.Unavailable, "PEER_UNAVAILABLE", why)
    {
        public Exception? Cause => cause;
    }
}
