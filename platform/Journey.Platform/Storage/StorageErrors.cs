using Journey.Platform.Errors;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Journey.Platform.Storage;

/// <summary>The one place where failures of both stores get their meaning.</summary>
internal static class StorageErrors
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int Full = 13;
    private const int UniqueKey = 2067;
    private const int PrimaryKey = 1555;

    /// <summary>What the caller is told, or null where it is a fault of our own.</summary>
    public static JourneyException? Translate(Exception e) => e switch
    {
        DbUpdateConcurrencyException => new ChangedMeanwhile(),
        DbUpdateException { InnerException: { } inner } => Translate(inner),
        // EF Core wraps what it takes for passing.
        InvalidOperationException { InnerException: (NpgsqlException or DbUpdateException) and var inner } => Translate(inner),
        SqliteException { SqliteExtendedErrorCode: UniqueKey or PrimaryKey } => new DuplicateRow(),
        SqliteException { SqliteErrorCode: Busy or Locked } => new StoreBusy(),
        SqliteException { SqliteErrorCode: Full } => new StoreFull(),
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => new DuplicateRow(),
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => new StoreFull(),
        PostgresException { IsTransient: true } collided => IsCollision(collided) ? new StoreBusy() : new StoreUnavailable(),
        NpgsqlException { IsTransient: true } => new StoreUnavailable(),
        _ => null,
    };

    /// <summary>Whether a connection was lost; not one on which too long was waited.</summary>
    public static bool IsBroken(Exception e) => Translate(e) is StoreUnavailable && e.GetBaseException() is not TimeoutException;

    /// <summary>Whether the same transaction may well succeed when it runs again.</summary>
    public static bool IsCollision(Exception? e) => e switch
    {
        // A row that somebody added meanwhile is seen the next time, and what was to be added is decided anew.
        PostgresException p => p.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation,
        // What was read in the same transaction was changed before it was written: read again, it is as it is.
        DbUpdateConcurrencyException => true,
        DbUpdateException d => IsCollision(d.InnerException),
        InvalidOperationException i => IsCollision(i.InnerException),
        _ => false,
    };
}
