using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Journey.Platform.Storage.Idempotency;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Platform.Tests;

/// <summary>What a store must hold to, whichever it is.</summary>
public abstract class StorageCompliance : IAsyncLifetime
{
    static readonly Guid Acme = Units.Of("acme");
    static readonly Guid Other = Units.Of("other");

    internal Stores Store { get; private set; } = null!;

    UnitOfWork<TrialDb> Work => Store.Work;

    public async ValueTask InitializeAsync() => Store = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        if (Store is not null)
        {
            await Store.DisposeAsync();
        }

        await CloseAsync();
        GC.SuppressFinalize(this);
    }

    internal abstract Task<Stores> OpenAsync();

    protected abstract Task CloseAsync();

    [Fact]
    public async Task What_is_written_in_one_unit_is_seen_in_no_other()
    {
        await AddAsync(Acme, "ours");

        Assert.Equal(["ours"], await TextsAsync(Acme));
        Assert.Empty(await TextsAsync(Other));
        Assert.Empty(await TextsAsync(Guid.Empty));
    }

    [Fact]
    public async Task A_row_of_another_unit_is_neither_added_nor_changed_nor_written_without_a_unit()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => WriteAsync(Acme, db => db.Notes.Add(new Note { Id = Guid.CreateVersion7(), UnitId = Other })));
        await Assert.ThrowsAsync<InvalidOperationException>(() => WriteAsync(Guid.Empty, db => db.Notes.Add(new Note { Id = Guid.CreateVersion7() })));
        var id = await AddAsync(Acme, "ours");
        await Assert.ThrowsAsync<InvalidOperationException>(() => WriteAsync(Other, db => db.Notes.Update(new Note { Id = id, UnitId = Acme, Text = "theirs" })));

        Assert.Equal(["ours"], await TextsAsync(Acme));
        Assert.Equal(0, await Work.WriteAsync(Other, (db, ct) => db.Notes.Where(n => n.Id == id).ExecuteDeleteAsync(ct), default));
    }

    [Fact]
    public async Task A_command_outside_a_unit_of_work_throws()
    {
        TrialDb? escaped = null;
        await Assert.ThrowsAsync<InvalidOperationException>(() => Work.ReadAsync(
            Acme,
            async (db, ct) =>
            {
                escaped = db;
                await db.Database.CurrentTransaction!.RollbackAsync(ct);
                return await db.Notes.CountAsync(ct);
            },
            default));

        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => escaped!.Notes.CountAsync());
    }

    [Fact]
    public async Task A_unit_of_work_inside_another_is_refused()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Work.WriteAsync(Acme, (_, ct) => Work.ReadAsync(Acme, (db, token) => db.Notes.CountAsync(token), ct), default));

        Assert.Empty(await TextsAsync(Acme));
    }

    [Fact]
    public async Task A_reader_cannot_write()
    {
        var thrown = await Record.ExceptionAsync(() => Work.ReadAsync(
            Acme,
            async (db, ct) =>
            {
                db.Notes.Add(new Note { Id = Guid.CreateVersion7(), Text = "smuggled" });
                return await db.SaveChangesAsync(ct);
            },
            default));

        Assert.NotNull(thrown);
        Assert.Empty(await TextsAsync(Acme));
    }

    [Fact]
    public async Task What_throws_leaves_nothing_and_wakes_nobody()
    {
        var woken = 0;
        Work.Committed += () => woken++;

        await Assert.ThrowsAsync<FormatException>(() => Work.WriteAsync<int>(
            Acme,
            async (db, ct) =>
            {
                db.Notes.Add(new Note { Id = Guid.CreateVersion7(), Text = "half" });
                await db.SaveChangesAsync(ct);
                throw new FormatException();
            },
            default));
        Assert.Empty(await TextsAsync(Acme));
        Assert.Equal(0, woken);

        await AddAsync(Acme, "whole");
        Assert.Equal(1, woken);
    }

    [Fact]
    public async Task A_second_of_the_same_is_a_duplicate_and_a_stale_version_a_conflict()
    {
        var id = await AddAsync(Acme, "one");

        var twice = await Assert.ThrowsAnyAsync<JourneyException>(() => AddAsync(Acme, "one"));
        var stale = await Assert.ThrowsAnyAsync<JourneyException>(
            () => WriteAsync(Acme, db => db.Notes.Update(new Note { Id = id, UnitId = Acme, Text = "two", Version = 5 })));

        Assert.Equal((ErrorKind.Duplicate, "ALREADY_EXISTS"), (twice.Kind, twice.Reason));
        Assert.Equal((ErrorKind.Conflict, "CHANGED_MEANWHILE"), (stale.Kind, stale.Reason));
        Assert.NotEqual(Guid.Empty, await AddAsync(Other, "one"));
    }

    [Fact]
    public async Task Instants_come_back_and_are_ordered_by_the_store()
    {
        var first = new DateTimeOffset(2026, 3, 1, 10, 0, 0, 123, TimeSpan.FromHours(9));
        await WriteAsync(Acme, db => db.Notes.AddRange(
            new Note { Id = Guid.CreateVersion7(), Text = "later", WrittenAt = first.AddSeconds(1) },
            new Note { Id = Guid.CreateVersion7(), Text = "first", WrittenAt = first }));

        var notes = await Work.ReadAsync(Acme, (db, ct) => db.Notes.Where(n => n.WrittenAt >= first).OrderBy(n => n.WrittenAt).ToListAsync(ct), default);

        Assert.Equal(["first", "later"], notes.Select(n => n.Text));
        Assert.Equal(first, notes[0].WrittenAt);
    }

    [Fact]
    public async Task A_reader_keeps_its_snapshot_while_a_writer_commits()
    {
        await AddAsync(Acme, "before");

        var seen = await Work.ReadAsync(
            Acme,
            async (db, ct) =>
            {
                var first = await db.Notes.CountAsync(ct);
                // Another flow of control, as another request would be.
                Task elsewhere;
                using (ExecutionContext.SuppressFlow())
                {
                    elsewhere = Task.Run(() => AddAsync(Acme, "meanwhile"), ct);
                }

                await elsewhere.WaitAsync(TimeSpan.FromSeconds(5), ct);
                return (first, second: await db.Notes.CountAsync(ct));
            },
            default);

        Assert.Equal((1, 1), seen);
        Assert.Equal(2, (await TextsAsync(Acme)).Count);
    }

    [Fact]
    public async Task The_same_key_gives_the_same_reply_and_one_effect()
    {
        var first = await SendAsync("key-1", "hash", "one");
        var again = await SendAsync("key-1", "hash", "one");
        var unlike = await Assert.ThrowsAnyAsync<JourneyException>(() => SendAsync("key-1", "other", "two"));

        Assert.Equal(first, again);
        Assert.Equal("IDEMPOTENCY_KEY_REUSED", unlike.Reason);
        Assert.Equal(["one"], await TextsAsync(Acme));
        Assert.NotEqual(first, await SendAsync("key-1", "hash", "elsewhere", unit: "other"));
        Assert.NotEqual(first, await SendAsync("key-1", "hash", "by another", subject: "lee"));
    }

    [Fact]
    public async Task A_failed_command_stores_nothing_so_that_it_may_be_sent_again()
    {
        await Assert.ThrowsAsync<FormatException>(() => Work.WriteAsync<Sent>(Keyed("key-2", "hash"), (_, _) => throw new FormatException(), default));

        Assert.NotEqual(Guid.Empty, (await SendAsync("key-2", "another hash", "now")).Id);
    }

    [Fact]
    public async Task Two_at_once_with_the_same_key_have_one_effect()
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => SendAsync("key-3", "hash", "once"))));

        Assert.Single(replies.Distinct());
        Assert.Equal(["once"], await TextsAsync(Acme));
    }

    [Fact]
    public async Task A_key_is_forgotten_after_seven_days_and_not_before()
    {
        var time = new FakeTime();
        var sweeper = new IdempotencySweeper<TrialDb>(Work, time, NullLogger<IdempotencySweeper<TrialDb>>.Instance);
        var first = await SendAsync("key-4", "hash", "first");

        time.Advance(TimeSpan.FromDays(6.9));
        await sweeper.SweepAsync(default);
        Assert.Equal(first, await SendAsync("key-4", "hash", "first"));

        time.Advance(TimeSpan.FromDays(0.2));
        await sweeper.SweepAsync(default);
        Assert.NotEqual(first, await SendAsync("key-4", "hash", "second"));
    }

    [Fact]
    public async Task The_health_of_the_store_is_told()
    {
        var health = new StoreHealth<TrialDb>(Work);

        Assert.Equal(Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Healthy, (await health.CheckHealthAsync(new())).Status);
    }

    protected Task<List<string>> TextsAsync(Guid unit) =>
        Work.ReadAsync(unit, (db, ct) => db.Notes.OrderBy(n => n.Text).Select(n => n.Text).ToListAsync(ct), default);

    protected async Task<Guid> AddAsync(Guid unit, string text)
    {
        var id = Guid.CreateVersion7();
        await WriteAsync(unit, db => db.Notes.Add(new Note { Id = id, Text = text }));
        return id;
    }

    Task<int> WriteAsync(Guid unit, Action<TrialDb> change) => Work.WriteAsync(
        unit,
        (db, _) =>
        {
            change(db);
            return Task.FromResult(0);
        },
        default);

    Task<Sent> SendAsync(string key, string hash, string text, string unit = "acme", string subject = "kim") => Work.WriteAsync(
        Keyed(key, hash, unit, subject),
        (db, _) =>
        {
            var note = new Note { Id = Guid.CreateVersion7(), Text = text };
            db.Notes.Add(note);
            return Task.FromResult(new Sent(note.Id));
        },
        default);

    static Command Keyed(string key, string hash, string unit = "acme", string subject = "kim") => new(
        new Caller(subject, subject, new UnitRef(Units.Of(unit), unit, unit, "UTC"), Role.Contributor, false, false, ""), "POST /notes", key, hash);

    sealed record Sent(Guid Id);
}
