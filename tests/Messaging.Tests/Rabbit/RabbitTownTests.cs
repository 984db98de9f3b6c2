using Journey.Messaging.Rabbit;
using Journey.Testing;
using Messaging.Tests.Towns;

namespace Messaging.Tests.Rabbit;

/// <summary>Outbox, relay, broker, consumer and inbox together.</summary>
[Collection(RabbitCollection.Name)]
public sealed class RabbitTownTests(RabbitServer server) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("journey-towns-").FullName;
    private readonly string _south = $"south-{Guid.NewGuid():N}"[..14];
    private readonly List<IAsyncDisposable> _running = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var part in _running)
            await part.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Each_event_has_one_effect_although_the_broker_is_killed_among_them_and_writing_goes_on_without_it()
    {
        var options = server.Options() with { Consumers = [_south] };
        var north = await StartAsync("north", options, handles: false);
        var south = await StartAsync(_south, options, handles: true);

        await WriteAsync(north, 40);
        await Eventually.HoldsAsync(() => south.Count("Effects") > 10, "some effects");
        await server.Broker.KillAsync(TestContext.Current.CancellationToken);
        await WriteAsync(north, 40);
        await server.Broker.BeginAsync(TestContext.Current.CancellationToken);
        await WriteAsync(north, 20);

        await Eventually.HoldsAsync(
            () => Task.FromResult(north.Count("outbox") == 0 && south.Count("Effects") == 100),
            () => $"a hundred effects; {north.Count("outbox")} rows wait, {south.Count("Effects")} have had theirs");
        Assert.Equal(
            north.Query("select Id from outbox_sent", reader => reader.GetGuid(0)).Order(),
            south.Query("select Message from Effects", reader => reader.GetGuid(0)).Order());
        Assert.Equal(
            north.Query("select Name, Version from Pages order by Name", reader => (reader.GetString(0), reader.GetInt64(1))),
            south.Query("select Name, KnownVersion from Known order by Name", reader => (reader.GetString(0), reader.GetInt64(1))));
    }

    private static async Task WriteAsync(Town town, int events)
    {
        for (var n = 0; n < events; n++)
            await town.NoteAsync(Country.Unit, $"{n % 7}", $"{n}");
    }

    private async Task<Town> StartAsync(string name, RabbitOptions options, bool handles)
    {
        var transport = RabbitServer.Transport(options);
        var town = await Town.StartAsync(name, Path.Combine(_folder, $"{name}.db"), transport, handles: handles);
        _running.InsertRange(0, [town, transport]);
        return town;
    }
}
