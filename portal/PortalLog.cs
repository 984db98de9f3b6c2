namespace Journey.Portal;

internal static partial class PortalLog
{
    [LoggerMessage(5001, LogLevel.Error, "{Method} of {Page} failed unexpectedly.")]
    public static partial void Unexpected(ILogger logger, Exception exception, string method, string page);

    [LoggerMessage(5002, LogLevel.Warning, "{Part} did not answer; the page goes out without it.")]
    public static partial void PartMissing(ILogger logger, Exception exception, string part);
}
