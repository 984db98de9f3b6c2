using Journey.Messaging.Sending;

namespace Journey.Messaging.Hosting;

/// <summary>What readiness and metrics tell about a part's messaging.</summary>
internal sealed class MessagingState
{
    private volatile OutboxBacklog _backlog = new(0, 0);
    private volatile IReadOnlyDictionary<string, int> _parked = new Dictionary<string, int>();
    private volatile bool _consuming;
    private long _deadLettered;

    public OutboxBacklog Backlog
    {
        get => _backlog;
        set => _backlog = value;
    }

    /// <summary>Messages that wait for an operator, by the place where they do, when it was last looked.</summary>
    public IReadOnlyDictionary<string, int> Parked
    {
        get => _parked;
        set => _parked = value;
    }

    public bool Consuming
    {
        get => _consuming;
        set => _consuming = value;
    }

    public long DeadLettered => Interlocked.Read(ref _deadLettered);

    public void CountDeadLetter() => Interlocked.Increment(ref _deadLettered);
}
