using Journey.Platform.Hosting;
using Journey.Platform.Storage.Idempotency;
using Journey.Platform.Storage.Revisions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Journey.Platform.Storage;

/// <summary>The only way to the store: every read and write is one transaction about one business unit, or about none.</summary>
/// <typeparam name="TDb">Store of the service.</typeparam>
public sealed class UnitOfWork<TDb> where TDb : JourneyDb
{
    private const int Attempts = 3;
    private readonly Contexts<TDb> contexts;
    private readonly IdempotencyKeys keys;
    private readonly ILogger log;
    private readonly WriterQueue? writers;
    private readonly Nesting nesting = new();

    internal UnitOfWork(Contexts<TDb> contexts, TimeProvider time, ILogger<UnitOfWork<TDb>> log)
    {
        this.contexts = contexts;
        this.log = log;
        keys = new IdempotencyKeys(time);
        writers = contexts.Options.IsSqlite ? new WriterQueue() : null;
    }

    /// <summary>Raised after each commit of a write, on the writer's thread: subscribers only set a signal.</summary>
    public event Action? Committed;

    /// <summary>Whether another write waits for its turn. Long work looks at this and ends its transaction early; always false where writers do not exclude each other.</summary>
    public bool OthersWait => writers is { HasWaiters: true };

    /// <summary>Reads one snapshot. Nothing can be written in it, and it waits for no writer.</summary>
    public async Task<T> ReadAsync<T>(Guid unit, Func<TDb, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        using var scope = nesting.Enter();
        try
        {
            return await OnceAsync(unit, readOnly: true, alone: false, work, ct);
        }
        catch (Exception e) when (StorageErrors.Translate(e) is { } told)
        {
            throw told;
        }
    }

    /// <summary>How often something was written into the unit, as committed now.</summary>
    public async Task<long> RevisionAsync(Guid unit, CancellationToken ct)
    {
        try
        {
            await using var db = contexts.ForWork(unit, readOnly: true);
            return await db.RevisionAsync(ct);
        }
        catch (Exception e) when (StorageErrors.Translate(e) is { } told)
        {
            throw told;
        }
    }

    /// <summary>Writes in one transaction; what <paramref name="work"/> changed is saved and committed when it returns, nothing when it throws.</summary>
    public async Task<T> WriteAsync<T>(Guid unit, Func<TDb, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        T result;
        using (nesting.Enter())
        using (writers is null ? null : await writers.EnterAsync(ct))
        {
            result = await RetryAsync(unit, work, ct);
        }

        Committed?.Invoke();
        return result;
    }

    /// <summary>The same for a command that may be sent again: the reply is stored with the effect and replayed for the same key.</summary>
    public Task<T> WriteAsync<T>(Command command, Func<TDb, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        var unit = command.Caller.Unit?.Id ?? Guid.Empty;
        return command.IdempotencyKey is null
            ? WriteAsync(unit, work, ct)
            : WriteAsync(unit, (db, token) => keys.RunAsync(db, command, work, token), ct);
    }

    private async Task<T> RetryAsync<T>(Guid unit, Func<TDb, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await OnceAsync(unit, readOnly: false, alone: attempt > 1, work, ct);
            }
            catch (Exception e) when (attempt < Attempts && StorageErrors.IsCollision(e))
            {
                PlatformLog.Retrying(log, typeof(TDb).Name, attempt);
            }
            catch (Exception e) when (StorageErrors.Translate(e) is { } told)
            {
                throw told;
            }
        }
    }

    // A connection that waited in the pool while the server was restarted is found broken when it is used: nothing was done on it yet.
    private async Task<(TDb Db, IDbContextTransaction Transaction)> BeginAsync(Guid unit, bool readOnly, bool alone, CancellationToken ct)
    {
        for (var fresh = false; ; fresh = true)
        {
            var db = contexts.ForWork(unit, readOnly);
            try
            {
                return (db, await Transactions.BeginAsync(db, alone, ct));
            }
            catch (Exception e)
            {
                if (fresh || !StorageErrors.IsBroken(e) || db.Database.GetDbConnection() is not NpgsqlConnection connection)
                {
                    await db.DisposeAsync();
                    throw;
                }

                NpgsqlConnection.ClearPool(connection);
                await db.DisposeAsync();
            }
        }
    }

    private async Task<T> OnceAsync<T>(Guid unit, bool readOnly, bool alone, Func<TDb, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        var (db, transaction) = await BeginAsync(unit, readOnly, alone, ct);
        await using var ended = db;
        await using var undone = transaction;
        var result = await work(db, ct);
        if (!readOnly)
        {
            await db.SaveChangesAsync(ct);
            if (unit != Guid.Empty)
            {
                await db.RaiseRevisionAsync(ct);
            }
        }

        await transaction.CommitAsync(ct);
        return result;
    }
}
