using Microsoft.Extensions.Logging;

namespace Journey.Messaging.Hosting;

internal static partial class MessagingLog
{
    [LoggerMessage(9500, LogLevel.Warning, "Message {Message} of type {Type} was refused by the transport, try {Attempt}: {Reason}")]
    public static partial void PublicationRefused(this ILogger logger, Guid message, string type, int attempt, string reason);

    [LoggerMessage(9501, LogLevel.Warning, "The transport is unavailable, messages wait: {Reason}")]
    public static partial void TransportUnavailable(this ILogger logger, string reason);

    [LoggerMessage(9502, LogLevel.Error, "Message {Message} of type {Type} could not be published; it waits as during an outage")]
    public static partial void PublicationFailed(this ILogger logger, Guid message, string type, Exception exception);

    [LoggerMessage(9503, LogLevel.Error, "A pass of the relay failed; the next one tries again")]
    public static partial void RelayPassFailed(this ILogger logger, Exception exception);

    [LoggerMessage(9510, LogLevel.Error, "Queue {Queue} could not be subscribed; trying again")]
    public static partial void SubscribingFailed(this ILogger logger, string queue, Exception exception);

    [LoggerMessage(9511, LogLevel.Warning, "{Handler} failed with message {Message} of type {Type}, attempt {Attempt}; again in {Delay}")]
    public static partial void HandlerFailed(
        this ILogger logger, string handler, Guid message, string type, int attempt, TimeSpan delay, Exception exception);

    [LoggerMessage(9512, LogLevel.Error, "Message {Message} of type {Type} in queue {Queue} became a dead letter: {Reason}")]
    public static partial void DeadLettered(
        this ILogger logger, Guid message, string type, string queue, string reason, Exception? exception);

    [LoggerMessage(9513, LogLevel.Debug, "Message {Message} was handled before by {Handler}")]
    public static partial void Duplicate(this ILogger logger, Guid message, string handler);

    [LoggerMessage(9514, LogLevel.Error, "A listener failed with message {Message} of type {Type}; it is not delivered again")]
    public static partial void ListenerFailed(this ILogger logger, Guid message, string type, Exception? exception);

    [LoggerMessage(9515, LogLevel.Warning, "The store does not answer: message {Message} of type {Type} in queue {Queue} waits, and uses up no attempt")]
    public static partial void StoreAway(this ILogger logger, Guid message, string type, string queue);

    [LoggerMessage(9520, LogLevel.Error, "What need not be remembered any more could not be removed; trying again later")]
    public static partial void ForgettingFailed(this ILogger logger, Exception exception);

    [LoggerMessage(9540, LogLevel.Information, "{By} sent {Count} parked messages again; asked for {Message}, or all where that is empty")]
    public static partial void ParkedReplayed(this ILogger logger, string by, int count, Guid? message);

    [LoggerMessage(9541, LogLevel.Warning, "{By} discarded the parked message {Message}; it will never be handled")]
    public static partial void ParkedDiscarded(this ILogger logger, string by, Guid message);

    [LoggerMessage(9542, LogLevel.Warning, "Parked messages could not be counted; trying again later: {Reason}")]
    public static partial void CountingFailed(this ILogger logger, string reason);
}
