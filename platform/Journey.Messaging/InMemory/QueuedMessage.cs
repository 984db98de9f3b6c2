using Journey.Messaging.Transports;

namespace Journey.Messaging.InMemory;

/// <summary>A message in a durable queue, with the publisher that waits for it.</summary>
internal sealed class QueuedMessage(Message message)
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Message Message => message;

    public int Attempt { get; set; } = 1;

    public int BrokenOff { get; set; }

    public Task Done => _done.Task;

    public void Finish() => _done.TrySetResult();

    public void Refuse(string reason) => _done.TrySetException(new MessageRefusedException(reason, final: true));
}
