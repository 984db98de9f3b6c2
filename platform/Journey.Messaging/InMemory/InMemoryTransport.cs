using System.Collections.Concurrent;
using Journey.Messaging.Transports;

namespace Journey.Messaging.InMemory;

/// <summary>
/// The transport of a single process, shared by its parts. It keeps nothing on disk, so it answers for a message only when every durable
/// queue is done with it: until then the sender's outbox keeps the row, and a killed process loses nothing. For the same reason a dead
/// letter is refused for good: the sender parks the row, which survives and can be replayed.
/// </summary>
public sealed class InMemoryTransport : IEventTransport, IAsyncDisposable
{
    private const int DeadLettersKept = 1_000;
    private readonly ConcurrentDictionary<string, DurableQueue> _durable = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<TransientQueue, string> _transient = new();
    private readonly ConcurrentQueue<DeadLetter> _deadLetters = new();
    private readonly InMemoryOptions _options;
    private readonly TimeProvider _time;
    private readonly TaskScheduler _scheduler;

    /// <summary>Delivers on the thread pool.</summary>
    /// <param name="options">Settings.</param>
    /// <param name="time">The clock of delayed messages.</param>
    public InMemoryTransport(InMemoryOptions options, TimeProvider time)
        : this(options, time, TaskScheduler.Default)
    {
    }

    internal InMemoryTransport(InMemoryOptions options, TimeProvider time, TaskScheduler scheduler) =>
        (_options, _time, _scheduler) = (options, time, scheduler);

    /// <summary>The newest dead letters of all queues, oldest first.</summary>
    public IReadOnlyList<DeadLetter> DeadLetters => [.. _deadLetters];

    /// <inheritdoc />
    public async Task PublishAsync(Message message, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(message);
        ct.ThrowIfCancellationRequested();
        var missing = _options.Consumers.FirstOrDefault(name => !_durable.ContainsKey(name));
        if (missing is not null)
            throw new TransportUnavailableException($"The consumer {missing} has not declared its queue yet.");

        foreach (var queue in _transient.Keys.Where(queue => queue.Wants(message.Type)))
            queue.Offer(message);

        var done = _durable.Values.Where(queue => queue.Wants(message.Type)).Select(queue => queue.PutAsync(message, ct)).ToList();
        await Task.WhenAll(done);
    }

    /// <inheritdoc />
    public Task<IAsyncDisposable> SubscribeAsync(
        Subscription subscription, Func<Delivery, CancellationToken, Task<Verdict>> receive, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        ct.ThrowIfCancellationRequested();
        return Task.FromResult<IAsyncDisposable>(subscription.Durable ? Attach(subscription, receive) : Listen(subscription, receive));
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var queue in _transient.Keys)
            await queue.DisposeAsync();
        foreach (var queue in _durable.Values)
            await queue.DisposeAsync();
    }

    private Consumption Attach(Subscription subscription, Func<Delivery, CancellationToken, Task<Verdict>> receive)
    {
        var queue = _durable.GetOrAdd(subscription.Queue, name => new DurableQueue(name, _options, _time, Bury));
        queue.Ask(subscription.Types);
        return new Consumption(ct => queue.ConsumeAsync(receive, ct), _scheduler);
    }

    private TransientQueue Listen(Subscription subscription, Func<Delivery, CancellationToken, Task<Verdict>> receive)
    {
        var queue = new TransientQueue(subscription, _options.TransientCapacity, receive, ended => _transient.TryRemove(ended, out _), _scheduler);
        _transient[queue] = subscription.Queue;
        return queue;
    }

    private void Bury(DeadLetter letter)
    {
        _deadLetters.Enqueue(letter);
        while (_deadLetters.Count > DeadLettersKept)
            _deadLetters.TryDequeue(out _);
    }
}
