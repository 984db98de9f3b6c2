using Journey.Gateway.Routing;

namespace Journey.Gateway;

/// <summary>HTTP to the parts for what the gateway asks on its own behalf: health and descriptions.</summary>
internal sealed class PartClients(GatewayOptions options) : IDisposable
{
    readonly Dictionary<string, List<HttpClient>> _clients = Parts.All.ToDictionary(
        part => part,
        part => options.Services[part].Select(address => new HttpClient
        {
            BaseAddress = address,
            DefaultRequestVersion = Parts.HttpOf(part),
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Timeout = TimeSpan.FromSeconds(5)
        }).ToList());

    /// <summary>A client of each process that runs the part.</summary>
    public IReadOnlyList<HttpClient> Of(string part) => _clients[part];

    /// <summary>What the first process of the part that can be reached answers.</summary>
    public async Task<T> AskAsync<T>(string part, Func<HttpClient, Task<T>> ask)
    {
        var clients = Of(part);
        foreach (var client in clients.SkipLast(1))
        {
            try
            {
                return await ask(client);
            }
            catch (HttpRequestException)
            {
                // Another one runs the same part.
            }
        }

        return await ask(clients[^1]);
    }

    public void Dispose()
    {
        foreach (var client in _clients.Values.SelectMany(part => part))
        {
            client.Dispose();
        }
    }
}
