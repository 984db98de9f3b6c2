using Journey.Platform.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Journey.Platform.Storage;

/// <summary>Brings the store to the newest migration before anything else of the part starts. Of several that start together one works and the others wait.</summary>
internal sealed class Migrator<TDb>(Contexts<TDb> contexts, ILogger<Migrator<TDb>> log) : IHostedLifecycleService where TDb : JourneyDb
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using var held = contexts.Options.IsSqlite
            ? await MigrationLock.OnFileAsync(contexts.Options.Location, cancellationToken)
            : await MigrationLock.OnServerAsync(contexts.Options.Location, cancellationToken);
        await using var db = contexts.ForMigration();
        if (contexts.Options.IsSqlite && await StaleLock.ClearAsync(db, contexts.Options.Location, cancellationToken))
        {
            PlatformLog.StaleLockCleared(log, typeof(TDb).Name);
        }

        await db.Database.MigrateAsync(cancellationToken);
        var applied = await db.Database.GetAppliedMigrationsAsync(cancellationToken);
        PlatformLog.Migrated(log, typeof(TDb).Name, applied.LastOrDefault() ?? "no migration");
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
