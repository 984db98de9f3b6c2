using Microsoft.Extensions.Logging;

namespace Journey.Caching;

internal static partial class CachingLog
{
    [LoggerMessage(9601, LogLevel.Information, "Shared memory at {Address}; connected: {Connected}. Without it everything works, each process on its own")]
    public static partial void Connected(this ILogger logger, string address, bool connected);

    [LoggerMessage(9604, LogLevel.Warning, "The shared memory at {Address} cannot be found; looking again: {Reason}")]
    public static partial void NotFound(this ILogger logger, string address, string reason);

    [LoggerMessage(9602, LogLevel.Warning, "The shared memory fails and is left alone for {Rest}; everything works without it: {Reason}")]
    public static partial void LeftAlone(this ILogger logger, TimeSpan rest, string reason);

    [LoggerMessage(9603, LogLevel.Information, "The shared memory answers again")]
    public static partial void Back(this ILogger logger);
}
