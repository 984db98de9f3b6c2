using Journey.Platform.Storage;
using Journey.Platform.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Platform.Tests;

/// <summary>A store of its own for one test, without the rest of a part.</summary>
sealed class Stores : IAsyncDisposable
{
    readonly WebApplication app;

    Stores(WebApplication app, LogBook logs) => (this.app, Logs) = (app, logs);

    public UnitOfWork<TrialDb> Work => app.Services.GetRequiredService<UnitOfWork<TrialDb>>();

    public IServiceProvider Services => app.Services;

    public LogBook Logs { get; }

    public static Task<Stores> OpenSqliteAsync(string path) =>
        OpenAsync(new() { ["Database:Provider"] = "sqlite", ["Database:Path"] = path });

    public static Task<Stores> OpenPostgresAsync(IReadOnlyDictionary<string, string?> settings) => OpenAsync(new(settings));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    static async Task<Stores> OpenAsync(Dictionary<string, string?> settings)
    {
        var logs = new LogBook();
        var environment = new PartEnvironment(
            "Production",
            new ConfigurationBuilder().AddInMemoryCollection(settings).Build(),
            LoggerFactory.Create(l => l.AddProvider(logs)),
            TimeProvider.System,
            _ => { });
        var builder = Part.CreateBuilder("stores", environment);
        builder.WebHost.ConfigureKestrelToLoopback();
        builder.AddStorage<TrialDb>();
        var app = builder.Build();
        await app.StartAsync();
        return new Stores(app, logs);
    }
}
