using Microsoft.Extensions.Logging;

namespace Journey.Platform.Hosting;

internal static partial class PlatformLog
{
    [LoggerMessage(9001, LogLevel.Error, "{Call} failed unexpectedly.")]
    public static partial void Unexpected(ILogger logger, Exception exception, string call);

    [LoggerMessage(9002, LogLevel.Information, "{Part} is ready at {Addresses}.")]
    public static partial void Started(ILogger logger, string part, string addresses);

    [LoggerMessage(9003, LogLevel.Critical, "{Part} did not start.")]
    public static partial void NotStarted(ILogger logger, Exception exception, string part);

    [LoggerMessage(9004, LogLevel.Information, "{Part} stops: what is under way is finished first.")]
    public static partial void Stopping(ILogger logger, string part);

    [LoggerMessage(9010, LogLevel.Information, "The store of {Db} is at {Migration}.")]
    public static partial void Migrated(ILogger logger, string db, string migration);

    [LoggerMessage(9011, LogLevel.Warning, "A migration of {Db} was cut off earlier; its lock was cleared.")]
    public static partial void StaleLockCleared(ILogger logger, string db);

    [LoggerMessage(9012, LogLevel.Warning, "A transaction of {Db} collided with another and runs again, attempt {Attempt}.")]
    public static partial void Retrying(ILogger logger, string db, int attempt);

    [LoggerMessage(9013, LogLevel.Information, "{Count} idempotency records older than their retention were removed.")]
    public static partial void KeysExpired(ILogger logger, int count);

    [LoggerMessage(9014, LogLevel.Warning, "Idempotency records could not be swept; the next round tries again.")]
    public static partial void SweepFailed(ILogger logger, Exception exception);

    [LoggerMessage(9015, LogLevel.Warning, "{Check} is not healthy.")]
    public static partial void Unhealthy(ILogger logger, Exception? exception, string check);

    [LoggerMessage(9016, LogLevel.Information, "The store of {Db} is not at this version's migration yet: somebody else has to migrate it.")]
    public static partial void MigrationAwaited(ILogger logger, string db);

    [LoggerMessage(9017, LogLevel.Warning, "The server of the store of {Db} does not answer; it is waited for.")]
    public static partial void StoreAwaited(ILogger logger, Exception exception, string db);

    [LoggerMessage(9020, LogLevel.Warning, "The key file {File} cannot be read and is left out.")]
    public static partial void KeyUnreadable(ILogger logger, Exception exception, string file);
}
