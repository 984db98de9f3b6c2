namespace Journey.Owners;

internal static partial class OwnersLog
{
    [LoggerMessage(3001, LogLevel.Information, "Map {Map} is known in version {Version}")]
    public static partial void MapTaken(ILogger log, Guid map, int version);

    [LoggerMessage(3002, LogLevel.Debug, "Version {Version} of map {Map} is not newer than the known one")]
    public static partial void MapIgnored(ILogger log, Guid map, int version);

    [LoggerMessage(3003, LogLevel.Information, "{Count} ends of assignments and teams were told in unit {Unit}")]
    public static partial void EndsTold(ILogger log, int count, Guid unit);

    [LoggerMessage(3004, LogLevel.Error, "A pass over what has ended broke off; the next one goes on")]
    public static partial void LapsePassBroke(ILogger log, Exception e);

    [LoggerMessage(3005, LogLevel.Information, "{Count} reviews were told as due in unit {Unit}")]
    public static partial void ReviewsTold(ILogger log, int count, Guid unit);

    [LoggerMessage(3006, LogLevel.Error, "A pass over what is due broke off; the next one goes on")]
    public static partial void DuePassBroke(ILogger log, Exception e);
}
