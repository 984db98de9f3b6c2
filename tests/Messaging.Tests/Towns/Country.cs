using Journey.Messaging.Hosting;
using Journey.Messaging.InMemory;
using Journey.Testing;
using Journey.Testing.Messaging;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Messaging.Tests.Towns;

// North writes, south handles, a transport that can be told to fail lies between them.
public sealed class Country : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("journey-messaging-").FullName;

    private Country()
    {
        Carrier = new InMemoryTransport(new InMemoryOptions { Consumers = ["south"], DeliveryLimit = 1_000 }, TimeProvider.System);
        Transport = new FaultyTransport(Carrier);
    }

    public static Guid Unit { get; } = new("0197a000-0000-7000-8000-000000000001");

    public InMemoryTransport Carrier { get; }

    public FaultyTransport Transport { get; }

    public Crashes Crashes { get; } = new();

    public Town North { get; private set; } = null!;

    public Town South { get; private set; } = null!;

    public static async Task<Country> CreateAsync(MessagingOptions? options = null)
    {
        var country = new Country();
        country.South = await Town.StartAsync("south", country.PathOf("south"), country.Transport, options: options, crashes: country.Crashes, handles: true);
        await Eventually.HoldsAsync(async () => (await country.South.HealthAsync()).Status == HealthStatus.Healthy, () => "a ready south");
        country.North = await Town.StartAsync("north", country.PathOf("north"), country.Transport, options: options, crashes: country.Crashes);
        return country;
    }

    public string PathOf(string town) => Path.Combine(_folder, $"{town}.db");

    public async Task RestartNorthAsync()
    {
        await North.DisposeAsync();
        North = await Town.StartAsync("north", PathOf("north"), Transport, crashes: Crashes);
    }

    // Nothing waits, and every event that was written has had exactly one effect and left the newest text.
    public async Task CheckAsync(int written)
    {
        await Eventually.HoldsAsync(
            () => Task.FromResult(North.Count("outbox") == 0), () => $"an empty outbox; {North.Count("outbox")} rows are left");
        Assert.Empty(Carrier.DeadLetters);
        var sent = North.Query("select Id from outbox_sent", reader => reader.GetGuid(0));
        var effects = South.Query("select Message from Effects", reader => reader.GetGuid(0));
        Assert.Equal(written, sent.Count);
        Assert.Equal(sent.Order(), effects.Order());
        Assert.Equal(sent.Order(), South.Query("select MessageId from inbox", reader => reader.GetGuid(0)).Order());
        Assert.Equal(
            North.Query("select Name, Version from Pages order by Name", reader => (reader.GetString(0), reader.GetInt64(1))),
            South.Query("select Name, KnownVersion from Known order by Name", reader => (reader.GetString(0), reader.GetInt64(1))));
    }

    public async ValueTask DisposeAsync()
    {
        await North.DisposeAsync();
        await South.DisposeAsync();
        await Carrier.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
