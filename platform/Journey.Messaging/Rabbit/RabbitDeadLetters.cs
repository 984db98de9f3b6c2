using Journey.Messaging.Hosting;
using Journey.Messaging.Transports;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace Journey.Messaging.Rabbit;

/// <summary>Looks at dead letters without taking them, and takes one away only when it is somewhere else or nobody wants it any more.</summary>
internal sealed class RabbitDeadLetters(RabbitPublisher aside, RabbitOptions options, TimeProvider time, ICrashPoints crash)
{
    public Task<int> CountAsync(string queue, CancellationToken ct) => AloneAsync(queue, reading => reading.CountAsync(ct), ct);

    public async Task<IReadOnlyList<ParkedMessage>> ListAsync(string queue, int limit, CancellationToken ct)
    {
        var letters = new List<ParkedMessage>();
        await VisitAsync(queue, limit, letter =>
        {
            letters.Add(Of(queue, letter));
            return Task.FromResult(RabbitFate.Stays);
        }, ct);
        return letters;
    }

    public async Task<ParkedMessage?> FindAsync(string queue, Guid id, CancellationToken ct)
    {
        ParkedMessage? found = null;
        await VisitAsync(queue, int.MaxValue, letter =>
        {
            found ??= RabbitLetter.IdOf(letter, options.Own) == id ? Of(queue, letter) : null;
            return Task.FromResult(RabbitFate.Stays);
        }, ct);
        return found;
    }

    public Task<int> ReplayAsync(string queue, Guid? id, CancellationToken ct) => VisitAsync(queue, id is null ? IKeepsDeadLetters.AtOnce : int.MaxValue, async letter =>
    {
        if (id is not null && RabbitLetter.IdOf(letter, options.Own) != id)
            return RabbitFate.Stays;

        // The default exchange leads to the queue of that name.
        await aside.PublishAsync("", queue, RabbitLetter.Anew(letter, options.Own), letter.Body, ct);
        crash.Reach(CrashPoint.AfterReplay);
        return RabbitFate.Goes;
    }, ct);

    public Task<int> DiscardAsync(string queue, Guid id, CancellationToken ct) => VisitAsync(
        queue, int.MaxValue, letter => Task.FromResult(RabbitLetter.IdOf(letter, options.Own) == id ? RabbitFate.Goes : RabbitFate.Stays), ct);

    private Task<int> VisitAsync(string queue, int most, Func<BasicDeliverEventArgs, Task<RabbitFate>> visit, CancellationToken ct) =>
        AloneAsync(queue, reading => reading.VisitAsync(most, visit, ct), ct);

    private async Task<int> AloneAsync(string queue, Func<RabbitReading, Task<int>> read, CancellationToken ct)
    {
        try
        {
            // A connection of its own: with it goes the turn, and what was being looked at is back in its queue, however this ends.
            await using var link = await RabbitLink.ConnectAsync(options, "reads dead letters", ct);
            return await read(await RabbitReading.OpenAsync(link, RabbitTopology.Dead(queue), options, time, ct));
        }
        catch (OperationInterruptedException e) when (e.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            // The queue was never declared: nothing has failed yet.
            return 0;
        }
        catch (PublishException e)
        {
            throw new TransportUnavailableException($"Queue {queue} takes nothing: it is full or gone.", e);
        }
        catch (Exception e) when (e is OperationInterruptedException or IOException or TimeoutException or ObjectDisposedException)
        {
            throw new TransportUnavailableException($"The dead letters of {queue} cannot be read: {e.Message}", e);
        }
    }

    private ParkedMessage Of(string queue, BasicDeliverEventArgs letter) => RabbitLetter.Read(RabbitTopology.Dead(queue), letter, options.DeliveryLimit, options.Own);
}
