using Microsoft.Extensions.Logging;

namespace Journey.Messaging.Rabbit;

internal static partial class RabbitLog
{
    [LoggerMessage(9530, LogLevel.Warning, "Queue {Queue} delivers nothing any more: {Reason}; it is subscribed again")]
    public static partial void DeliveryEnded(this ILogger logger, string queue, string reason);

    [LoggerMessage(9531, LogLevel.Warning, "Queue {Queue} could not be subscribed again; trying on: {Reason}")]
    public static partial void SubscribingAgainFailed(this ILogger logger, string queue, string reason);

    [LoggerMessage(9532, LogLevel.Information, "Queue {Queue} delivers again")]
    public static partial void DeliveryResumed(this ILogger logger, string queue);

    [LoggerMessage(9533, LogLevel.Error, "The consumer of queue {Queue} broke off with message {Message}; it is delivered again")]
    public static partial void ConsumerBrokeOff(this ILogger logger, string queue, Guid message, Exception exception);

    [LoggerMessage(9534, LogLevel.Warning, "The verdict on message {Message} of queue {Queue} could not be carried out; it is delivered again: {Reason}")]
    public static partial void VerdictFailed(this ILogger logger, string queue, string? message, string reason);
}
