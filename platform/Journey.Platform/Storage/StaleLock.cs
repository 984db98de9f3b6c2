using Microsoft.EntityFrameworkCore;

namespace Journey.Platform.Storage;

/// <summary>EF Core's lock on SQLite is a row. A process killed while migrating leaves it, and every later start would wait for ever.</summary>
internal static class StaleLock
{
    /// <summary>Deletes the row. Only for who holds the lock file: then nobody else migrates.</summary>
    public static async Task<bool> ClearAsync(DbContext db, string store, CancellationToken ct)
    {
        if (!File.Exists(store) || !await HasTableAsync(db, ct))
        {
            return false;
        }

        return await db.Database.ExecuteSqlAsync($"delete from \"__EFMigrationsLock\"", ct) > 0;
    }

    private static async Task<bool> HasTableAsync(DbContext db, CancellationToken ct) =>
        await db.Database.SqlQuery<int>($"select count(*) as \"Value\" from sqlite_master where name = '__EFMigrationsLock'").SingleAsync(ct) > 0;
}
