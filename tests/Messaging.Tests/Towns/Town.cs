using Journey.Messaging;
using Journey.Messaging.Hosting;
using Journey.Messaging.Transports;
using Journey.Platform.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Messaging.Tests.Towns;

// One running service on a SQLite file: it may write (north), handle (south), or be a second replica on the same file.
public sealed class Town : IAsyncDisposable
{
    private readonly IHost _host;

    private Town(IHost host, string file) => (_host, File) = (host, file);

    public string File { get; }

    public Mishaps Mishaps => _host.Services.GetRequiredService<Mishaps>();

    public ParkedMessages Parked => _host.Services.GetRequiredService<ParkedMessages>();

    public UnitOfWork<TownDb> Work => _host.Services.GetRequiredService<UnitOfWork<TownDb>>();

    public static async Task<Town> StartAsync(
        string name, string file, IEventTransport transport, TimeProvider? time = null, MessagingOptions? options = null, Crashes? crashes = null,
        bool handles = false)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration["Database:Provider"] = "sqlite";
        builder.Configuration["Database:Path"] = file;
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.Services.AddSingleton(transport);
        builder.Services.AddSingleton(options ?? Hasty);
        builder.Services.AddSingleton<ICrashPoints>(crashes ?? new Crashes());
        builder.Services.AddSingleton<Mishaps>();
        builder.Services.AddLogging(logging => logging.ClearProviders());
        builder.AddStorage<TownDb>();
        builder.AddMessaging<TownDb>(name, messaging =>
        {
            if (handles)
                messaging.Handle<Noted, NotedHandler>();
        });
        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new Town(host, file);
    }

    public static MessagingOptions Hasty => new()
    {
        Poll = TimeSpan.FromMilliseconds(20),
        Pause = TimeSpan.FromMilliseconds(10),
        BackOff = TimeSpan.FromMilliseconds(10),
        Tries = 3,
        Retries = [.. Enumerable.Repeat(TimeSpan.FromMilliseconds(5), 4)],
    };

    public Task<Guid> NoteAsync(Guid unit, string name, string text) => Work.WriteAsync(
        unit,
        async (db, ct) =>
        {
            var page = await db.Pages.FindAsync([name], ct) ?? db.Pages.Add(new Page { Name = name }).Entity;
            db.Emit(new Noted(text, ++page.Version), name, page.Version);
            return unit;
        },
        TestContext.Current.CancellationToken);

    public async Task<HealthReport> HealthAsync() =>
        await _host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);

    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read)
    {
        using var connection = new SqliteConnection($"Data Source={File};Mode=ReadOnly;Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    public int Count(string what) => Query($"select count(*) from {what}", reader => reader.GetInt32(0))[0];

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        if (_host is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
        else
            _host.Dispose();
    }
}
