using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Journey.Platform.Storage;

/// <summary>Begins the transactions of units of work: snapshots for reading, one at a time for writing on SQLite, always with the unit set.</summary>
internal static class Transactions
{
    public static async Task<IDbContextTransaction> BeginAsync(JourneyDb db, CancellationToken ct)
    {
        var transaction = await db.Database.BeginTransactionAsync(Level(db), ct);
        if (db.Database.IsNpgsql())
        {
            var unit = db.UnitId.ToString();
            var readOnly = db.ReadOnly ? "on" : "off";
            await db.Database.ExecuteSqlAsync(
                $"select set_config('journey.unit', {unit}, true), set_config('transaction_read_only', {readOnly}, true)", ct);
        }

        return transaction;
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
