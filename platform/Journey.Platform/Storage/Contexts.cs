using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Journey.Platform.Storage;

/// <summary>Makes the contexts of a service: for units of work, and for its migrations.</summary>
internal sealed class Contexts<TDb> where TDb : JourneyDb
{
    private readonly IServiceProvider services;
    private readonly DbContextOptions<TDb> reading;
    private readonly DbContextOptions<TDb> writing;
    private readonly DbContextOptions<TDb> across;
    private readonly DbContextOptions<TDb> bare;
    private readonly ObjectFactory<TDb> create = ActivatorUtilities.CreateFactory<TDb>([typeof(DbContextOptions<TDb>)]);

    public Contexts(IServiceProvider services, StorageOptions options, ILoggerFactory loggers)
    {
        this.services = services;
        Options = options;
        var others = services.GetServices<IInterceptor>();
        bare = Build(options.Owner, loggers, writes: true, [new SqliteSettings()]);
        reading = Build(options.Location, loggers, writes: false, [new SqliteSettings(), new TransactionGuard(), .. others]);
        writing = Build(options.Location, loggers, writes: true, [new SqliteSettings(), new TransactionGuard(), .. others]);
        across = options.IsSqlite ? writing : Build(options.Relay, loggers, writes: true, [new TransactionGuard()]);
    }

    public StorageOptions Options { get; }

    public TDb ForWork(Guid unit, bool readOnly)
    {
        var db = create(services, [(Options.IsSqlite, unit == Guid.Empty, readOnly) switch
        {
            (false, true, _) => across,
            (_, _, true) => reading,
            _ => writing,
        }]);
        db.UnitId = unit;
        db.ReadOnly = readOnly;
        // Savepoints would cost two statements a save; a failed save ends the unit of work anyway.
        db.Database.AutoSavepointsEnabled = false;
        db.ChangeTracker.QueryTrackingBehavior = readOnly ? QueryTrackingBehavior.NoTracking : QueryTrackingBehavior.TrackAll;
        return db;
    }

    public TDb ForMigration() => create(services, [bare]);

    private DbContextOptions<TDb> Build(string location, ILoggerFactory loggers, bool writes, IInterceptor[] interceptors)
    {
        var builder = new DbContextOptionsBuilder<TDb>()
            .UseLoggerFactory(loggers)
            .UseApplicationServiceProvider(services)
            .ConfigureWarnings(w => w
                // Migrations are written by hand; a test compares them with the model.
                .Ignore(RelationalEventId.PendingModelChangesWarning)
                // What fails is told or logged once, where the call ends.
                .Ignore(RelationalEventId.CommandError, CoreEventId.SaveChangesFailed, CoreEventId.OptimisticConcurrencyException, CoreEventId.QueryIterationFailed));
        builder = Options.IsSqlite
            ? builder.UseSqlite(Sqlite(location, writes)).AddInterceptors(interceptors)
            : builder.UseNpgsql(Npgsql(location)).AddInterceptors([.. interceptors.Where(i => i is not SqliteSettings)]);
        return builder.Options;
    }

    // The same few hundred statements are sent over and over: the server keeps their plans.
    private static string Npgsql(string connection) => new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 200, AutoPrepareMinUsages = 3 }.ToString();

    // Writers come one at a time, so those with a pool of their own share one connection and its large cache. From a common pool each of
    // its connections would write now and then, and keep as much.
    private static string Sqlite(string path, bool writes) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        DefaultTimeout = 10,
        ForeignKeys = true,
        Cache = writes ? SqliteCacheMode.Private : SqliteCacheMode.Default,
    }.ToString();
}
