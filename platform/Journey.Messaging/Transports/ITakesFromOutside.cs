namespace Journey.Messaging.Transports;

/// <summary>A transport over which systems outside may send, and that proves who did. Safe for concurrent use.</summary>
public interface ITakesFromOutside
{
    /// <summary>
    /// Declares the inlet and starts to deliver from it, each delivery with its <see cref="Delivery.From"/>. Disposing what is returned stops
    /// delivering; the queue stays and goes on collecting.
    /// </summary>
    /// <param name="inlet">The door.</param>
    /// <param name="receive">As for <see cref="IEventTransport.SubscribeAsync"/>.</param>
    /// <param name="ct">Cancels declaring, not the deliveries.</param>
    Task<IAsyncDisposable> TakeInAsync(Inlet inlet, Func<Delivery, CancellationToken, Task<Verdict>> receive, CancellationToken ct);
}
