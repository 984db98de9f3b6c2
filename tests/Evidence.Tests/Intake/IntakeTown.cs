using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Journey.Evidence.Contracts.Events;
using Journey.Messaging.Rabbit;
using Journey.Servers;
using Journey.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using RabbitMQ.Client;

namespace Evidence.Tests.Intake;

/// <summary>The evidence part on a private broker and database server, with one sender as docs/operations.md makes them and one that the broker lets do anything.</summary>
public sealed class IntakeTown : IAsyncLifetime
{
    public const string Shop = "intake.shop";
    public const string Wide = "intake.wide";
    public const string Exchange = "journey.intake";
    public const string Queue = "journey.evidence.intake";
    public const string One = "application/cloudevents+json";
    public const string Batch = "application/cloudevents-batch+json";
    private readonly string _folder = Directory.CreateTempSubdirectory("journey-intake-mq-").FullName;
    // Apart, for the server runs as somebody else and must reach it.
    private readonly string _data = Directory.CreateTempSubdirectory("journey-intake-pg-").FullName;
    private PrivatePostgres? _server;
    private PrivateRabbit? _broker;
    private RabbitTransport? _transport;
    private RunningEvidence? _evidence;

    /// <summary>The broker; skips the test where what the part runs on is not installed.</summary>
    public PrivateRabbit Broker
    {
        get
        {
            Assert.SkipWhen(_broker is null, Absent ?? "");
            return _broker;
        }
    }

    public PrivatePostgres Server => _server!;

    internal RunningEvidence Evidence
    {
        get
        {
            Assert.SkipWhen(_evidence is null, Absent ?? "");
            return _evidence;
        }
    }

    private static string? Absent => PrivateRabbit.Absent ?? PrivatePostgres.Absent;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        if (Absent is not null)
        {
            return;
        }

        var broker = PrivateRabbit.StartAsync(_folder, Ct);
        _server = await PrivatePostgres.StartAsync(_data, Ct);
        await _server.Administrator.MakeDatabaseAsync("intake", Ct);
        _broker = await broker;
        await Task.WhenAll(MakeAsync(Shop, "^$", @"^journey\.intake$", @"^north\."), MakeAsync(Wide, ".*", ".*", topics: null));
        _transport = NewTransport();
        _evidence = await RunningEvidence.StartAsync(over: _transport, rootKey: new string('a', 64), more: new Dictionary<string, string?>(_server.Administrator.Settings("intake"))
        {
            ["Messaging:Pause"] = "00:00:00.2",
            ["Intake:Units:north"] = RunningEvidence.Unit.Id.ToString(),
            ["Intake:Units:south"] = RunningEvidence.Foreign.Id.ToString(),
            ["Intake:Senders:intake.shop"] = "north.shop north.twice north.open north.after north.late north.held north.both",
            ["Intake:Senders:intake.wide"] = "north.wide",
        });
        // A part is ready before: it takes evidence by other ways too. Who consumes has made the queue and its bindings.
        await Eventually.HoldsAsync(async () => await ConsumersAsync() == 1, () => "a consumer of the intake");
    }

    public async ValueTask DisposeAsync()
    {
        if (_evidence is not null)
        {
            await _evidence.DisposeAsync();
            await _transport!.DisposeAsync();
            await _broker!.DisposeAsync();
            await _server!.DisposeAsync();
        }

        Directory.Delete(_data, recursive: true);
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>As the part connects.</summary>
    public RabbitTransport NewTransport() => new(
        new RabbitOptions
        {
            Address = Broker.Address,
            Pause = TimeSpan.FromMilliseconds(200),
            Unheard = [EvidenceReceived.Type, EvidenceQuarantined.Type, ClaimContested.Type, ClaimGraded.Type, DriftDetected.Type, WindowClosed.Type],
        },
        TimeProvider.System, NullLogger<RabbitTransport>.Instance);

    public static string Event(string id, string @case = "c1", string activity = "order", string time = "2026-01-05T08:00:00Z") => JsonSerializer.Serialize(new
    {
        specversion = "1.0",
        id,
        source = "/shop/live",
        type = "order.changed",
        subject = @case,
        time,
        data = new { activity, channel = "web" },
    });

    /// <summary>Publishes as a user and waits for the confirmation. 0, or why the broker closed the channel.</summary>
    public Task<ushort> SendAsync(string address, string body, string type = One, string user = Shop) => SendAsync(address, Encoding.UTF8.GetBytes(body), type, user);

    /// <summary>The same, with what stands beside the body.</summary>
    public async Task<ushort> SendAsync(string address, byte[] body, string type = One, string user = Shop, Action<BasicProperties>? adjust = null, string exchange = Exchange)
    {
        var factory = new ConnectionFactory { Uri = Broker.Address };
        (factory.UserName, factory.Password) = user == "guest" ? ("guest", "guest") : (user, user + "-secret");
        await using var connection = await factory.CreateConnectionAsync(Ct);
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true), Ct);
        var properties = new BasicProperties { UserId = user, ContentType = type, Persistent = true };
        adjust?.Invoke(properties);
        var refused = await Record.ExceptionAsync(async () => await channel.BasicPublishAsync(exchange, address, mandatory: true, properties, body, Ct));
        Assert.Equal(refused is null, channel.CloseReason is null);
        return channel.CloseReason?.ReplyCode ?? 0;
    }

    /// <summary>How many events a source holds.</summary>
    public async Task<int> EventsAsync(string source)
    {
        using var answer = await Evidence.Http.GetAsync($"sources/{source}/paths?top=1", Ct);
        return answer.IsSuccessStatusCode && (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).TryGetProperty("events", out var events) ? events.GetInt32() : 0;
    }

    /// <summary>Dead letters of all, as the broker counts them.</summary>
    public Task<int> DeadAsync() => _transport!.CountAsync(Queue, Ct);

    /// <summary>The dead letters of what was sent to an address, as an operator sees them.</summary>
    public async Task<IReadOnlyList<(string Id, string Reason)>> LettersAsync(string address)
    {
        using var client = Evidence.Operator();
        var list = await client.GetFromJsonAsync<JsonElement>("/api/v1/parts/evidence/parked-messages", Ct);
        return [.. list.GetProperty("messages").EnumerateArray()
            .Where(letter => letter.GetProperty("queue").GetString() == $"{Queue}.dead" && letter.GetProperty("type").GetString() == address)
            .Select(letter => (letter.GetProperty("id").GetString()!, letter.GetProperty("reason").GetString()!))];
    }

    /// <summary>How many take from the queue; none where there is no queue.</summary>
    public async Task<int> ConsumersAsync()
    {
        var listed = await Broker.OrderAsync(Ct, "list_queues", "-q", "--no-table-headers", "name", "consumers");
        return listed.Split('\n').Select(line => line.Split('\t')).Where(row => row[0] == Queue).Sum(row => int.Parse(row[1], CultureInfo.InvariantCulture));
    }

    /// <summary>Sends a dead letter again, as an operator does; how many went.</summary>
    public async Task<int> ReplayAsync(string letter)
    {
        using var client = Evidence.Operator();
        using var answer = await client.PostAsync(new Uri($"/api/v1/parts/evidence/parked-messages/{letter}/replay", UriKind.Relative), null, Ct);
        return answer.IsSuccessStatusCode ? (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("messages").GetInt32() : 0;
    }

    // As docs/operations.md says.
    private async Task MakeAsync(string user, string configure, string write, string? topics)
    {
        await _broker!.OrderAsync(Ct, "add_user", user, user + "-secret");
        await _broker.OrderAsync(Ct, "set_permissions", user, configure, write, "^$");
        if (topics is not null)
        {
            await _broker.OrderAsync(Ct, "set_topic_permissions", user, Exchange, topics, "^$");
        }
    }
}
