using Journey.Messaging.Transports;
using RabbitMQ.Client;

namespace Journey.Messaging.Rabbit;

/// <summary>A connection, and whether the broker takes anything from it.</summary>
internal sealed class RabbitLink : IAsyncDisposable
{
    private static readonly TimeSpan Parting = TimeSpan.FromSeconds(2);
    private readonly IConnection _connection;
    private volatile string? _blocked;

    private RabbitLink(IConnection connection)
    {
        _connection = connection;
        connection.ConnectionBlockedAsync += (_, e) => Block(e.Reason);
        connection.ConnectionUnblockedAsync += (_, _) => Block(null);
    }

    public bool IsOpen => _connection.IsOpen;

    /// <summary>Why the broker takes nothing at the moment; null where it does.</summary>
    public string? Blocked => _blocked;

    public static async Task<RabbitLink> ConnectAsync(RabbitOptions options, string purpose, CancellationToken ct)
    {
        var factory = new ConnectionFactory
        {
            Uri = options.Address,
            // A lost connection is made anew by Renewable, topology first. The client's own recovery would leave closed channels closed.
            AutomaticRecoveryEnabled = false,
            TopologyRecoveryEnabled = false,
            RequestedHeartbeat = options.Heartbeat,
            RequestedConnectionTimeout = TimeSpan.FromSeconds(5),
        };
        if (options.User is not null)
            (factory.UserName, factory.Password) = (options.User, options.Password ?? "");
        try
        {
            return new RabbitLink(await factory.CreateConnectionAsync($"{AppDomain.CurrentDomain.FriendlyName} {purpose}", ct));
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            throw new TransportUnavailableException($"RabbitMQ at {options.Address.Host}:{options.Address.Port} cannot be reached.", e);
        }
    }

    public Task<IChannel> CreateChannelAsync(CreateChannelOptions options, CancellationToken ct) => _connection.CreateChannelAsync(options, ct);

    public async ValueTask DisposeAsync()
    {
        await _connection.AbortAsync(Parting);
        await _connection.DisposeAsync();
    }

    private Task Block(string? reason)
    {
        _blocked = reason;
        return Task.CompletedTask;
    }
}
