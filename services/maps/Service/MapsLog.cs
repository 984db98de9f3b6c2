namespace Journey.Maps;

internal static partial class MapsLog
{
    [LoggerMessage(1001, LogLevel.Information, "Where {Count} maps stand was told in unit {Unit}")]
    public static partial void StalenessTold(ILogger log, int count, Guid unit);

    [LoggerMessage(1002, LogLevel.Error, "A look at the staleness of unit {Unit} broke off; the next round tries again")]
    public static partial void StalenessPassBroke(ILogger log, Guid unit, Exception e);
}
