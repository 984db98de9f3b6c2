using Journey.Messaging.Hosting;
using Journey.Messaging.Rabbit;
using Journey.Servers;
using Microsoft.Extensions.Logging.Abstractions;
using RabbitMQ.Client;

namespace Messaging.Tests.Rabbit;

/// <summary>A private RabbitMQ, or the reason why there is none. Each test has an exchange of its own.</summary>
public sealed class RabbitServer : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("journey-mq-").FullName;
    private PrivateRabbit? _server;

    /// <summary>The broker; skips the test where there is none.</summary>
    public PrivateRabbit Broker
    {
        get
        {
            Assert.SkipWhen(_server is null, PrivateRabbit.Absent ?? "");
            return _server;
        }
    }

    public async ValueTask InitializeAsync() =>
        _server = PrivateRabbit.Absent is null ? await PrivateRabbit.StartAsync(_folder, TestContext.Current.CancellationToken) : null;

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public RabbitOptions Options() => new()
    {
        Address = Broker.Address,
        Exchange = $"test.{Guid.NewGuid():N}",
        Pause = TimeSpan.FromMilliseconds(200),
    };

    public static RabbitTransport Transport(RabbitOptions options, ICrashPoints? crash = null) =>
        new(options, TimeProvider.System, NullLogger<RabbitTransport>.Instance, crash);

    /// <summary>A channel of nobody, to look at what is there.</summary>
    public async Task<T> LookAsync<T>(Func<IChannel, Task<T>> look)
    {
        var factory = new ConnectionFactory { Uri = Broker.Address };
        await using var connection = await factory.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        return await look(channel);
    }

    /// <summary>Takes everything out of a queue.</summary>
    public Task<IReadOnlyList<BasicGetResult>> DrainAsync(string queue) => LookAsync<IReadOnlyList<BasicGetResult>>(async channel =>
    {
        var taken = new List<BasicGetResult>();
        while (await channel.BasicGetAsync(queue, autoAck: true) is { } message)
            taken.Add(message);
        return taken;
    });
}
