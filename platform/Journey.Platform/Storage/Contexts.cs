using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Journey.Platform.Storage;

/// <summary>Makes the contexts of a service: for units of work, and for its migrations.</summary>
internal sealed class Contexts<TDb> where TDb : JourneyDb
{
    private readonly IServiceProvider services;
    private readonly DbContextOptions<TDb> guarded;
    private readonly DbContextOptions<TDb> bare;
    private readonly ObjectFactory<TDb> create = ActivatorUtilities.CreateFactory<TDb>([typeof(DbContextOptions<TDb>)]);

    public Contexts(IServiceProvider services, StorageOptions options, ILoggerFactory loggers)
    {
        this.services = services;
        Options = options;
        bare = Build(options, loggers, [new SqliteSettings()]);
        guarded = Build(options, loggers, [new SqliteSettings(), new TransactionGuard()]);
    }

    public StorageOptions Options { get; }

    public TDb ForWork(Guid unit, bool readOnly)
    {
        var db = create(services, [guarded]);
        db.UnitId = unit;
        db.ReadOnly = readOnly;
        // Savepoints would cost two statements a save; a failed save ends the unit of work anyway.
        db.Database.AutoSavepointsEnabled = false;
        db.ChangeTracker.QueryTrackingBehavior = readOnly ? QueryTrackingBehavior.NoTracking : QueryTrackingBehavior.TrackAll;
        return db;
    }

    public TDb ForMigration() => create(services, [bare]);

    private DbContextOptions<TDb> Build(StorageOptions options, ILoggerFactory loggers, IInterceptor[] interceptors)
    {
        var builder = new DbContextOptionsBuilder<TDb>()
            .UseLoggerFactory(loggers)
            .UseApplicationServiceProvider(services)
            .ConfigureWarnings(w => w
                // Migrations are written by hand; a test compares them with the model.
                .Ignore(RelationalEventId.PendingModelChangesWarning)
                // What fails is told or logged once, where the call ends.
                .Ignore(RelationalEventId.CommandError, CoreEventId.SaveChangesFailed, CoreEventId.OptimisticConcurrencyException, CoreEventId.QueryIterationFailed));
        builder = options.IsSqlite
            ? builder.UseSqlite(Sqlite(options.Location)).AddInterceptors(interceptors)
            : builder.UseNpgsql(options.Location).AddInterceptors([.. interceptors.Where(i => i is not SqliteSettings)]);
        return builder.Options;
    }

    private static string Sqlite(string path) => new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 10, ForeignKeys = true }.ToString();
}
