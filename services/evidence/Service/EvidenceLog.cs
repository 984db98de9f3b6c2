namespace Journey.Evidence;

internal static partial class EvidenceLog
{
    [LoggerMessage(2001, LogLevel.Information, "Import {Import} stopped with the process and goes on at the next start")]
    public static partial void ImportStopped(ILogger logger, Guid import);

    [LoggerMessage(2002, LogLevel.Error, "Import {Import} broke in attempt {Attempt}")]
    public static partial void ImportBroke(ILogger logger, Exception exception, Guid import, int attempt);

    [LoggerMessage(2021, LogLevel.Information, "{Count} rejected lines were kept long enough and are deleted")]
    public static partial void RejectsPurged(ILogger logger, int count);

    [LoggerMessage(2022, LogLevel.Warning, "Rejected lines could not be deleted; the next round tries again")]
    public static partial void PurgeBroke(ILogger logger, Exception exception);

    [LoggerMessage(2040, LogLevel.Error, "The daily grading broke and is tried again in ten minutes")]
    public static partial void DailyGradingBroke(ILogger logger, Exception exception);

    [LoggerMessage(2041, LogLevel.Error, "Looking at closed windows broke and is tried again in five minutes")]
    public static partial void DriftPassBroke(ILogger logger, Exception exception);

    [LoggerMessage(2003, LogLevel.Warning, "What waits to be done cannot be read; the next round looks again")]
    public static partial void QueueUnread(ILogger logger, Exception exception);

    [LoggerMessage(2010, LogLevel.Error, "Log {Number} could not read its sources and is tried again")]
    public static partial void LogBroke(ILogger logger, Exception exception, int number);

    [LoggerMessage(2050, LogLevel.Warning, "A message that {Sender} sent to {Address} is refused: {Told}")]
    public static partial void IntakeRefused(ILogger logger, string? sender, string address, string told);

    [LoggerMessage(2051, LogLevel.Warning, "A message for source {Source} of unit {Unit} waits: {Reason}")]
    public static partial void IntakeWaits(ILogger logger, string unit, string source, string reason);

    [LoggerMessage(2052, LogLevel.Error, "A message that {Sender} sent to {Address} failed in attempt {Attempt}; again in {Delay}")]
    public static partial void IntakeFailed(ILogger logger, Exception exception, string? sender, string address, int attempt, TimeSpan delay);
}
