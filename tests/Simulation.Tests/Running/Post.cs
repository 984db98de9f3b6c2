using Journey.Messaging.Transports;

namespace Simulation.Tests.Running;

// Where deliveries wait for the process that runs at a place.
internal sealed class Post(Place place)
{
    private TaskCompletionSource _arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Place Place => place;

    public Receiver? Receiver { get; private set; }

    public Subscription Subscription => Receiver!.Subscription;

    public void Take(Receiver receiver)
    {
        Receiver = receiver;
        Connect();
    }

    public void Connect()
    {
        Receiver!.Connect();
        _arrival.TrySetResult();
    }

    public void Disconnect()
    {
        if (_arrival.Task.IsCompleted)
            _arrival = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Receiver?.Disconnect();
    }

    public async Task<Verdict> ReceiveAsync(Delivery delivery)
    {
        while (Receiver is not { IsConnected: true })
            await _arrival.Task;
        return await Receiver.ReceiveAsync(delivery);
    }
}
