using Journey.Messaging.Receiving;
using Journey.Messaging.Transports;
using Journey.Platform.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Simulation.Tests.Towns;

namespace Simulation.Tests.Running;

// A process that handles, one delivery after the other.
internal sealed class Receiver
{
    private readonly Consumer<TownDb> _consumer;
    private readonly List<TaskCompletionSource<Verdict>> _open = [];
    private Task _last = Task.CompletedTask;

    public Receiver(Episode episode, Place place)
    {
        Place = place;
        var work = new UnitOfWork<TownDb>(place.Contexts, place.Clock, NullLogger<UnitOfWork<TownDb>>.Instance);
        _consumer = new Consumer<TownDb>(
            new ConsumerName(World.South), place.Routes, work, place.Scopes, place.State, episode.Temper.Options, place.Telemetry, place.Clock, place,
            new PlaceLog<Consumer<TownDb>>(place));
    }

    public Place Place { get; }

    public Subscription Subscription => _consumer.Subscription;

    public bool IsConnected { get; private set; } = true;

    // The verdict, or a failure when the process dies or the transport gives it up before it has told one.
    public Task<Verdict> ReceiveAsync(Delivery delivery)
    {
        var verdict = new TaskCompletionSource<Verdict>(TaskCreationOptions.RunContinuationsAsynchronously);
        _open.Add(verdict);
        var before = _last;
        _last = Place.Queue.Start(() => HandleAsync(delivery, verdict, before));
        return verdict.Task;
    }

    public void Disconnect()
    {
        IsConnected = false;
        foreach (var verdict in _open)
            verdict.TrySetException(new IOException("The consumer is gone."));
        _open.Clear();
    }

    public void Connect() => IsConnected = true;

    private async Task HandleAsync(Delivery delivery, TaskCompletionSource<Verdict> verdict, Task before)
    {
        await before;
        try
        {
            Place.Tell($"receives {Place.Episode.History.NameOf(delivery.Message.Id)}, attempt {delivery.Attempt}");
            var told = await _consumer.ReceiveAsync(delivery, CancellationToken.None);
            Place.Tell($"answers {told}");
            verdict.TrySetResult(told);
        }
        catch (Exception e)
        {
            verdict.TrySetException(e);
        }

        _open.Remove(verdict);
    }
}
