using System.Collections.Concurrent;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Grpc.Net.Client.Balancer;
using Grpc.Net.Client.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Journey.Platform.Clients;

/// <summary>One channel to each part that is called.</summary>
internal sealed class RpcChannels(IConfiguration configuration, IOptions<RpcOptions> options, ILoggerFactory loggers) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<GrpcChannel>> channels = new();

    public CallInvoker To(string key) =>
        channels.GetOrAdd(key, k => new Lazy<GrpcChannel>(() => Open(k))).Value.Intercept(new DeadlineInterceptor(options.Value.Deadline));

    public void Dispose()
    {
        foreach (var channel in channels.Values.Where(c => c.IsValueCreated))
        {
            channel.Value.Dispose();
        }
    }

    private GrpcChannel Open(string key)
    {
        var addresses = PartAddresses.Read(configuration[key] ?? throw new InvalidOperationException($"{key} is not set."));
        if (addresses.Count == 1)
        {
            return GrpcChannel.ForAddress(addresses[0], Options());
        }

        // Of a part that runs several times each in its turn is asked, and none that cannot be reached.
        var options = Options();
        options.Credentials = ChannelCredentials.Insecure;
        options.ServiceConfig = new ServiceConfig { LoadBalancingConfigs = { new RoundRobinConfig() } };
        options.ServiceProvider = new ServiceCollection()
            .AddSingleton<ResolverFactory>(new StaticResolverFactory(_ => addresses.Select(address => new BalancerAddress(address.Host, address.Port))))
            .BuildServiceProvider();
        return GrpcChannel.ForAddress($"static:///{key}", options);
    }

    private GrpcChannelOptions Options() => new()
    {
        LoggerFactory = loggers,
        DisposeHttpClient = true,
        HttpHandler = new SocketsHttpHandler
        {
            ConnectTimeout = options.Value.Deadline,
            EnableMultipleHttp2Connections = true,
            KeepAlivePingDelay = TimeSpan.FromSeconds(20),
            KeepAlivePingTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
        },
    };
}
