using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Journey.Platform.Storage;

/// <summary>Begins the transactions of units of work: snapshots for reading, one at a time for writing on SQLite, always with the unit set.</summary>
internal static class Transactions
{
    /// <param name="db">In which store.</param>
    /// <param name="alone">Whether no other may write into the unit meanwhile, where writers do not exclude each other anyway.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<IDbContextTransaction> BeginAsync(JourneyDb db, bool alone, CancellationToken ct)
    {
        var transaction = await db.Database.BeginTransactionAsync(Level(db), ct);
        if (db.Database.IsNpgsql())
        {
            var unit = db.UnitId.ToString();
            var readOnly = db.ReadOnly ? "on" : "off";
            await db.Database.ExecuteSqlAsync(
                $"select set_config('journey.unit', {unit}, true), set_config('transaction_read_only', {readOnly}, true)", ct);
            if (!db.ReadOnly)
            {
                await ShareAsync(db, alone, ct);
            }
        }

        return transaction;
    }

    // Writers of a unit go side by side and find out at the end whether they collided. Who did waits until nobody else writes, and cannot again.
    private static Task<int> ShareAsync(JourneyDb db, bool alone, CancellationToken ct)
    {
        var key = BitConverter.ToInt64(db.UnitId.ToByteArray(), 8);
        return alone
            ? db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({key})", ct)
            : db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock_shared({key})", ct);
    }

    // On SQLite this level is BEGIN DEFERRED, a snapshot that waits for no writer; the default is BEGIN IMMEDIATE.
    private static IsolationLevel Level(JourneyDb db) => (db.ReadOnly, db.Database.IsSqlite()) switch
    {
        (true, true) => IsolationLevel.ReadUncommitted,
        (true, false) => IsolationLevel.RepeatableRead,
        (false, true) => IsolationLevel.Serializable,
        (false, false) => IsolationLevel.ReadCommitted,
    };
}
