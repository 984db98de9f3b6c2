using Journey.Platform.Errors;
using Journey.Platform.Storage;
using Journey.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Platform.Tests;

public sealed class PostgresStorageTests(PostgresServer server) : StorageCompliance, IClassFixture<PostgresServer>
{
    string database = "";

    internal override async Task<Stores> OpenAsync()
    {
        database = await server.DatabaseAsync();
        return await Stores.OpenPostgresAsync(server.Settings(database));
    }

    protected override Task CloseAsync()
    {
        NpgsqlConnection.ClearAllPools();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_server_knows_the_unit_for_the_transaction_and_not_after_it()
    {
        var unit = Units.Of("acme");
        var inside = await Store.Work.ReadAsync(unit, (db, ct) => Setting(db).SingleAsync(ct), default);
        var written = await Store.Work.WriteAsync(unit, (db, ct) => Setting(db).SingleAsync(ct), default);
        await using var source = new NpgsqlConnection(server.Address(database));
        await source.OpenAsync();
        await using var command = new NpgsqlCommand("select coalesce(current_setting('journey.unit', true), '')", source);

        Assert.Equal((unit.ToString(), unit.ToString(), ""), (inside, written, (string?)await command.ExecuteScalarAsync()));
    }

    [Fact]
    public async Task Several_hosts_that_start_together_migrate_once()
    {
        var together = await server.DatabaseAsync();
        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Stores.OpenPostgresAsync(server.Settings(together))))).WaitAsync(TimeSpan.FromSeconds(60));

        await using var admin = new NpgsqlConnection(server.Address(together));
        await admin.OpenAsync();
        await using var count = new NpgsqlCommand("select count(*) from \"__EFMigrationsHistory\"", admin);
        var applied = await count.ExecuteScalarAsync();
        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }

        Assert.Equal(1L, applied);
    }

    [Fact]
    public async Task A_transaction_that_deadlocks_runs_again_and_has_one_effect()
    {
        var first = await AddAsync(Units.Of("acme"), "first");
        var second = await AddAsync(Units.Of("acme"), "second");
        using var both = new Barrier(2);
        var rounds = 0;

        async Task<int> RaiseAsync(Guid one, Guid other) => await Store.Work.WriteAsync(
            Units.Of("acme"),
            async (db, ct) =>
            {
                await db.Notes.Where(n => n.Id == one).ExecuteUpdateAsync(s => s.SetProperty(n => n.Version, n => n.Version + 1), ct);
                if (Interlocked.Increment(ref rounds) <= 2)
                {
                    both.SignalAndWait(TimeSpan.FromSeconds(10), ct);
                }

                return await db.Notes.Where(n => n.Id == other).ExecuteUpdateAsync(s => s.SetProperty(n => n.Version, n => n.Version + 1), ct);
            },
            default);
        await Task.WhenAll(Task.Run(() => RaiseAsync(first, second)), Task.Run(() => RaiseAsync(second, first)));

        var versions = await Store.Work.ReadAsync(Units.Of("acme"), (db, ct) => db.Notes.Select(n => n.Version).ToListAsync(ct), default);
        Assert.Equal([2, 2], versions);
        Assert.Contains(Store.Logs.Lines, l => l.Id.Id == 9012);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_unavailable()
    {
        var contexts = new Contexts<TrialDb>(Store.Services, new StorageOptions(false, Nobody, Nobody, Nobody), NullLoggerFactory.Instance);
        var work = new UnitOfWork<TrialDb>(contexts, TimeProvider.System, NullLogger<UnitOfWork<TrialDb>>.Instance);

        var reading = await Assert.ThrowsAnyAsync<JourneyException>(() => work.ReadAsync(Guid.Empty, (db, ct) => db.Notes.CountAsync(ct), default));
        var writing = await Assert.ThrowsAnyAsync<JourneyException>(() => work.WriteAsync(Guid.Empty, (db, ct) => db.Notes.CountAsync(ct), default));
        var health = await new StoreHealth<TrialDb>(work).CheckHealthAsync(new());

        Assert.Equal(("STORE_UNAVAILABLE", "STORE_UNAVAILABLE"), (reading.Reason, writing.Reason));
        Assert.Equal(HealthStatus.Unhealthy, health.Status);
    }

    [Fact]
    public async Task A_migrator_that_is_killed_holds_nobody_up()
    {
        var held = await server.DatabaseAsync();
        await using (await MigrationLock.OnServerAsync(server.Address(held), default))
        {
            await using var admin = new NpgsqlConnection(server.Address(database));
            await admin.OpenAsync();
            await using var kill = new NpgsqlCommand("select count(pg_terminate_backend(pid)) from pg_locks where locktype = 'advisory'", admin);
            Assert.NotEqual(0L, await kill.ExecuteScalarAsync());

            await using var store = await Stores.OpenPostgresAsync(server.Settings(held)).WaitAsync(TimeSpan.FromSeconds(20));
            Assert.Contains(store.Logs.Lines, l => l.Id.Id == 9010);
        }
    }

    [Fact]
    public async Task The_server_itself_keeps_the_units_apart()
    {
        await AddAsync(Units.Of("acme"), "ours");
        await using var worker = new NpgsqlConnection(server.Address(database, StoreUser.Worker));
        await worker.OpenAsync();

        Assert.Equal(0L, await ScalarAsync(worker, "select count(*) from \"Notes\""));
        Assert.Equal(0L, await ScalarAsync(worker, $"begin; select set_config('journey.unit', '{Units.Of("other")}', true); select count(*) from \"Notes\""));
        var foreign = await Assert.ThrowsAsync<PostgresException>(() => ScalarAsync(worker, $"insert into \"Notes\" values ('{Guid.NewGuid()}', '{Units.Of("acme")}', 'theirs', 1, 0)"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, foreign.SqlState);
    }

    [Fact]
    public async Task The_roles_of_a_service_are_three_and_none_passes_by_the_policies()
    {
        var settings = new Dictionary<string, string?>(server.Settings(database)) { ["Database:Relay"] = server.Address(database, StoreUser.Worker) };
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Stores.OpenPostgresAsync(settings));
        await using var admin = new NpgsqlConnection(server.Address(database));
        await admin.OpenAsync();

        Assert.Contains("three different users", refused.Message, StringComparison.Ordinal);
        Assert.Equal(3L, await ScalarAsync(admin, "select count(*) from pg_roles where rolname like 'journey\\_%' and not rolsuper and not rolbypassrls"));
        Assert.Equal(0L, await ScalarAsync(admin, "select count(*) from pg_class c join pg_roles r on r.oid = c.relowner where c.relnamespace = 'public'::regnamespace and r.rolname <> 'journey_migrator'"));
        Assert.Equal(0L, await ScalarAsync(
            admin,
            """
            select count(*) from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)
            and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname in ('UnitId', 'unit_no'))
            """));
    }

    const string Nobody = "Host=127.0.0.1;Port=1;Username=postgres;Timeout=2";

    // Of several statements the last one's answer.
    static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        object? last = null;
        do
        {
            last = await reader.ReadAsync() ? reader.GetValue(0) : last;
        }
        while (await reader.NextResultAsync());
        return last;
    }

    static IQueryable<string> Setting(TrialDb db) => db.Database.SqlQuery<string>($"select current_setting('journey.unit') as \"Value\"");
}
