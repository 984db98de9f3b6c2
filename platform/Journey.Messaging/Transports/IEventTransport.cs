namespace Journey.Messaging.Transports;

/// <summary>Carries messages at least once and in no promised order. Safe for concurrent use.</summary>
public interface IEventTransport
{
    /// <summary>
    /// Publishes one message to every queue that asked for its type. Completes when the transport answers for the message,
    /// so that the sender may forget it.
    /// </summary>
    /// <exception cref="TransportUnavailableException">Nobody can publish now. Wait; it is not this message's fault.</exception>
    /// <exception cref="MessageRefusedException">This message was refused; others may pass.</exception>
    /// <param name="message">The message.</param>
    /// <param name="ct">Stops waiting; the message may have been published.</param>
    Task PublishAsync(Message message, CancellationToken ct);

    /// <summary>
    /// Declares the queue of a consumer and starts to deliver from it. Disposing what is returned stops delivering; a durable queue stays
    /// and goes on collecting.
    /// </summary>
    /// <param name="subscription">Queue and types.</param>
    /// <param name="receive">
    /// Called for every delivery; its verdict decides what becomes of the message. A call that throws counts as a consumer that died:
    /// the message is delivered again.
    /// </param>
    /// <param name="ct">Cancels declaring, not the deliveries.</param>
    Task<IAsyncDisposable> SubscribeAsync(
        Subscription subscription, Func<Delivery, CancellationToken, Task<Verdict>> receive, CancellationToken ct);
}
