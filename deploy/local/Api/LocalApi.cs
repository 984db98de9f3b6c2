using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Journey.Gateway.Identity;
using Journey.Gateway.SignIn;
using Journey.Local.Hosting;

namespace Journey.Local.Api;

/// <summary>The public API of a local host, in the name of a development person.</summary>
internal sealed class LocalApi : IDisposable
{
    readonly DevelopmentIssuer _issuer;

    LocalApi(RunningHost host, DevelopmentPerson person)
    {
        _issuer = DevelopmentIssuer.Open(host.GatewayData);
        Http = new HttpClient { BaseAddress = host.Address, Timeout = TimeSpan.FromMinutes(5) };
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token(person));
    }

    public HttpClient Http { get; }

    /// <summary>In the name of the person who may make units and members.</summary>
    public static LocalApi Connect(RunningHost host) => Connect(host, DevelopmentPeople.All[0]);

    public static LocalApi Connect(RunningHost host, DevelopmentPerson person) => new(host, person);

    public string Token(DevelopmentPerson person) =>
        _issuer.Mint(person.Subject, person.Name, person.Organisation, TimeProvider.System.GetUtcNow());

    public async Task<JsonNode?> PostAsync(string path, object body, CancellationToken ct)
    {
        using var answer = await Http.PostAsJsonAsync(path, body, ct);
        return await ReadAsync(answer, ct);
    }

    public async Task<JsonNode?> GetAsync(string path, CancellationToken ct)
    {
        using var answer = await Http.GetAsync(new Uri(path, UriKind.Relative), ct);
        return await ReadAsync(answer, ct);
    }

    public static async Task<JsonNode?> ReadAsync(HttpResponseMessage answer, CancellationToken ct)
    {
        if (!answer.IsSuccessStatusCode)
        {
            throw await ApiProblemException.FromAsync(answer, ct);
        }

        var text = await answer.Content.ReadAsStringAsync(ct);
        return answer.StatusCode is HttpStatusCode.NoContent || text.Length == 0 ? null : JsonNode.Parse(text);
    }

    public void Dispose()
    {
        Http.Dispose();
        _issuer.Dispose();
    }
}
