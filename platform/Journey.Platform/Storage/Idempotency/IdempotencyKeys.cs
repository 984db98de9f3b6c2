using Journey.Platform.Errors;
using Microsoft.EntityFrameworkCore;

namespace Journey.Platform.Storage.Idempotency;

/// <summary>Runs a command once per key. The record is written first, in the command's own transaction: of two at once the second waits for the first.</summary>
internal sealed class IdempotencyKeys(TimeProvider time)
{
    public async Task<T> RunAsync<TDb, T>(TDb db, Command command, Func<TDb, CancellationToken, Task<T>> work, CancellationToken ct)
        where TDb : JourneyDb
    {
        if (!await ClaimAsync(db, command, ct))
        {
            return await ReplayAsync<T>(db, command, ct);
        }

        var result = await work(db, ct);
        await db.SaveChangesAsync(ct);
        var reply = ReplyJson.Write(result);
        await Row(db, command).ExecuteUpdateAsync(set => set.SetProperty(r => r.Reply, reply), ct);
        return result;
    }

    private async Task<bool> ClaimAsync(JourneyDb db, Command command, CancellationToken ct)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var written = await db.Database.ExecuteSqlAsync(
            $"""
            insert into "Idempotency" ("UnitId", "Subject", "Key", "RequestHash", "CreatedAt")
            values ({db.UnitId}, {command.Caller.Subject}, {command.IdempotencyKey}, {command.RequestHash}, {now})
            on conflict do nothing
            """,
            ct);
        return written == 1;
    }

    private static async Task<T> ReplayAsync<T>(JourneyDb db, Command command, CancellationToken ct)
    {
        var known = await Row(db, command).AsNoTracking().SingleAsync(ct);
        return known.RequestHash == command.RequestHash
            ? ReplyJson.Read<T>(known.Reply ?? throw new InvalidOperationException("A committed idempotency record has no reply."))
            : throw new IdempotencyKeyReused();
    }

    private static IQueryable<IdempotencyRow> Row(JourneyDb db, Command command)
    {
        var (unit, subject, key) = (db.UnitId, command.Caller.Subject, command.IdempotencyKey);
        return db.Set<IdempotencyRow>().Where(r => r.UnitId == unit && r.Subject == subject && r.Key == key);
    }

    private sealed class IdempotencyKeyReused() : JourneyException(
        ErrorKind.Precondition, "IDEMPOTENCY_KEY_REUSED", "This idempotency key was used for another request. Send a new key with a new request.");
}
