using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Platform.Tests;

public sealed class SqliteStorageTests : StorageCompliance
{
    readonly Folder folder = new();

    string Path => folder.In("store.db");

    internal override Task<Stores> OpenAsync() => Stores.OpenSqliteAsync(Path);

    protected override Task CloseAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Writers_go_one_at_a_time_and_none_fails()
    {
        var inside = 0;
        var most = 0;

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => Store.Work.WriteAsync(
            Units.Of("acme"),
            async (db, ct) =>
            {
                most = Math.Max(most, Interlocked.Increment(ref inside));
                db.Notes.Add(new Note { Id = Guid.CreateVersion7(), Text = $"note {i}" });
                await Task.Delay(2, ct);
                return Interlocked.Decrement(ref inside);
            },
            default))));

        Assert.Equal(1, most);
        Assert.Equal(20, (await TextsAsync(Units.Of("acme"))).Count);
    }

    [Fact]
    public async Task A_reader_does_not_wait_for_the_writer()
    {
        var writing = new TaskCompletionSource();
        var finish = new TaskCompletionSource();
        var writer = Task.Run(() => Store.Work.WriteAsync(
            Units.Of("acme"),
            async (db, ct) =>
            {
                db.Notes.Add(new Note { Id = Guid.CreateVersion7(), Text = "slow" });
                await db.SaveChangesAsync(ct);
                writing.SetResult();
                await finish.Task;
                return 0;
            },
            default));
        await writing.Task;

        var seen = await TextsAsync(Units.Of("acme")).WaitAsync(TimeSpan.FromSeconds(2));
        finish.SetResult();
        await writer;

        Assert.Empty(seen);
        Assert.Equal(["slow"], await TextsAsync(Units.Of("acme")));
    }

    [Fact]
    public async Task Commits_are_synced_to_the_disk_and_the_file_is_a_write_ahead_log()
    {
        var (mode, synchronous) = await Store.Work.WriteAsync(
            Guid.Empty,
            async (db, ct) => (
                await db.Database.SqlQuery<string>($"select journal_mode as \"Value\" from pragma_journal_mode").SingleAsync(ct),
                await db.Database.SqlQuery<int>($"select synchronous as \"Value\" from pragma_synchronous").SingleAsync(ct)),
            default);

        Assert.Equal(("wal", 2), (mode, synchronous));
    }

    [Fact]
    public async Task The_lock_of_a_killed_migrator_is_cleared()
    {
        await Store.DisposeAsync();
        await ExecuteAsync(
            """
            create table if not exists "__EFMigrationsLock" ("Id" integer not null primary key, "Timestamp" text not null);
            insert into "__EFMigrationsLock" ("Id", "Timestamp") values (1, '2026-01-01 00:00:00+00:00')
            """);

        await using var again = await Stores.OpenSqliteAsync(Path).WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Contains(again.Logs.Lines, l => l.Id.Id == 9011);
    }

    [Fact]
    public async Task Several_hosts_that_start_together_migrate_once()
    {
        var path = folder.In("together.db");
        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Stores.OpenSqliteAsync(path)))).WaitAsync(TimeSpan.FromSeconds(60));

        var applied = await stores[3].Work.ReadAsync(
            Guid.Empty, (db, ct) => db.Database.SqlQuery<int>($"select count(*) as \"Value\" from \"__EFMigrationsHistory\"").SingleAsync(ct), default);
        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }

        Assert.Equal(1, applied);
    }

    async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path}");
        await connection.OpenAsync();
        await using var command = new SqliteCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
