using Journey.Platform.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Journey.Platform.Storage;

/// <summary>Brings the store to the newest migration before anything else of the part starts. Of several that start together one works and the others wait.</summary>
internal sealed class Migrator<TDb>(Contexts<TDb> contexts, ILogger<Migrator<TDb>> log) : IHostedLifecycleService, IStoreMigration where TDb : JourneyDb
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public Task StartingAsync(CancellationToken cancellationToken) =>
        contexts.Options.MigratesAtStart ? MigrateAsync(cancellationToken) : AwaitAsync(cancellationToken);

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var held = contexts.Options.IsSqlite
            ? await MigrationLock.OnFileAsync(contexts.Options.Location, cancellationToken)
            : await MigrationLock.OnServerAsync(contexts.Options.Owner, cancellationToken);
        await using var db = contexts.ForMigration();
        if (contexts.Options.IsSqlite && await StaleLock.ClearAsync(db, contexts.Options.Location, cancellationToken))
        {
            PlatformLog.StaleLockCleared(log, typeof(TDb).Name);
        }

        await db.Database.MigrateAsync(cancellationToken);
        if (!contexts.Options.IsSqlite)
        {
            await new RowSecurity(contexts.Options).ApplyAsync(db, cancellationToken);
        }

        var applied = await db.Database.GetAppliedMigrationsAsync(cancellationToken);
        PlatformLog.Migrated(log, typeof(TDb).Name, applied.LastOrDefault() ?? "no migration");
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task AwaitAsync(CancellationToken ct)
    {
        for (var told = ""; !contexts.Options.IsSqlite; await Task.Delay(Pause, TimeProvider.System, ct))
        {
            try
            {
                await using var db = contexts.ForMigration();
                await db.Database.OpenConnectionAsync(ct);
                if (contexts.Options.MigratesAtStart || !(await db.Database.GetPendingMigrationsAsync(ct)).Any())
                {
                    return;
                }

                Tell(ref told, "migration", () => PlatformLog.MigrationAwaited(log, typeof(TDb).Name));
            }
            catch (Exception e) when ((e as NpgsqlException ?? e.InnerException as NpgsqlException) is { IsTransient: true })
            {
                Tell(ref told, "server", () => PlatformLog.StoreAwaited(log, e, typeof(TDb).Name));
            }
        }
    }

    // Once each time that something else is waited for.
    private static void Tell(ref string told, string what, Action tell)
    {
        if (told != what)
        {
            told = what;
            tell();
        }
    }
}
