using Journey.Gateway.Routing;

namespace Journey.Gateway;

/// <summary>HTTP to the parts for what the gateway asks on its own behalf: health and descriptions.</summary>
internal sealed class PartClients(GatewayOptions options) : IDisposable
{
    readonly Dictionary<string, HttpClient> _clients = Parts.All.ToDictionary(part => part, part => new HttpClient
    {
        BaseAddress = options.Services[part],
        DefaultRequestVersion = Parts.HttpOf(part),
        DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        Timeout = TimeSpan.FromSeconds(5)
    });

    public HttpClient Of(string part) => _clients[part];

    public void Dispose()
    {
        foreach (var client in _clients.Values)
        {
            client.Dispose();
        }
    }
}
