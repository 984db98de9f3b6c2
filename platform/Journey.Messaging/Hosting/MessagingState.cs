using Journey.Messaging.Sending;

namespace Journey.Messaging.Hosting;

/// <summary>What readiness and metrics tell about a part's messaging.</summary>
internal sealed class MessagingState
{
    private volatile OutboxBacklog _backlog = new(0, 0);
    private volatile bool _consuming;
    private long _deadLettered;

    public OutboxBacklog Backlog
    {
        get => _backlog;
        set => _backlog = value;
    }

    public bool Consuming
    {
        get => _consuming;
        set => _consuming = value;
    }

    public long DeadLettered => Interlocked.Read(ref _deadLettered);

    public void CountDeadLetter() => Interlocked.Increment(ref _deadLettered);
}
