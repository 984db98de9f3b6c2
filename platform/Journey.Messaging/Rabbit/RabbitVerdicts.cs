using Journey.Messaging.Transports;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace Journey.Messaging.Rabbit;

/// <summary>
/// Carries out what was decided about a delivery. A message that goes elsewhere is acknowledged only when it is confirmed there: it may be
/// doubled by a crash in between, not lost.
/// </summary>
internal sealed class RabbitVerdicts(
    Subscription subscription, RabbitPublisher aside, RabbitOptions options, TimeProvider time, ILogger logger)
{
    private string Queue => subscription.Queue;

    /// <param name="channel">Channel of the delivery.</param>
    /// <param name="came">The delivery as it came.</param>
    /// <param name="delivery">The delivery as it was read.</param>
    /// <param name="verdict">What was decided; null where the consumer broke off.</param>
    /// <param name="ct">The consumer stops: what cannot be carried out is delivered again without a pause.</param>
    public async Task CarryOutAsync(IChannel channel, BasicDeliverEventArgs came, Delivery delivery, Verdict? verdict, CancellationToken ct)
    {
        try
        {
            if (subscription.Durable && !await MoveAsync(came, delivery, verdict, ct))
                await channel.BasicNackAsync(came.DeliveryTag, multiple: false, requeue: true, CancellationToken.None);
            else
                await channel.BasicAckAsync(came.DeliveryTag, multiple: false, CancellationToken.None);
        }
        catch (Exception e) when (e is OperationInterruptedException or ObjectDisposedException or IOException)
        {
            // The broker takes everything without an answer for not delivered.
            logger.VerdictFailed(Queue, came.BasicProperties.MessageId, e.Message);
        }
    }

    /// <summary>Tells that the consumer died over a delivery.</summary>
    public void BrokeOff(Delivery delivery, Exception e) => logger.ConsumerBrokeOff(Queue, delivery.Message.Id, e);

    /// <summary>False where the message has to be delivered again.</summary>
    private async Task<bool> MoveAsync(BasicDeliverEventArgs came, Delivery delivery, Verdict? verdict, CancellationToken ct)
    {
        switch (verdict)
        {
            case Verdict.Handled:
                return true;
            case Verdict.Retry retry:
                return await MoveAsync(RabbitTopology.Later(Queue, retry.Delay), RabbitFormat.Again(delivery, came.BasicProperties, options.Own), delivery, ct);
            case Verdict.DeadLetter letter:
                var buried = RabbitFormat.Buried(delivery, came.BasicProperties, options.Own, letter.Reason, time.GetUtcNow());
                return await MoveAsync(RabbitTopology.Dead(Queue), buried, delivery, ct);
            default:
                return false;
        }
    }

    private async Task<bool> MoveAsync(string target, BasicProperties properties, Delivery delivery, CancellationToken ct)
    {
        try
        {
            // The default exchange leads to the queue of that name.
            await aside.PublishAsync("", target, properties, delivery.Message.Bytes, CancellationToken.None);
            return true;
        }
        catch (Exception e) when (e is PublishException or TransportUnavailableException)
        {
            logger.VerdictFailed(Queue, properties.MessageId, e.Message);
            // Delivered again at once it would come to the same end at once, and use up its deliveries.
            await Task.Delay(options.Pause, time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return false;
        }
    }
}
