using Journey.Servers;

namespace Platform.Tests;

/// <summary>A private Redis on a free loopback port, or the reason why there is none.</summary>
public sealed class RedisServer : IAsyncLifetime
{
    readonly string folder = Directory.CreateTempSubdirectory("journey-redis-").FullName;
    PrivateRedis? server;

    public PrivateRedis Server
    {
        get
        {
            Assert.SkipWhen(server is null, PrivateRedis.Absent ?? "");
            return server;
        }
    }

    public async ValueTask InitializeAsync() => server = PrivateRedis.Absent is null ? await PrivateRedis.StartAsync(folder, TestContext.Current.CancellationToken) : null;

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }
}
