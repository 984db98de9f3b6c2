using System.Collections.Concurrent;
using System.Text;
using Journey.Messaging.Transports;

namespace Journey.Testing.Messaging;

/// <summary>A consumer whose verdicts a test decides and whose deliveries it can wait for.</summary>
public sealed class Inspection(Func<Delivery, CancellationToken, Task<Verdict>> decide)
{
    private readonly ConcurrentQueue<Delivery> _deliveries = new();

    public Inspection()
        : this((_, _) => Task.FromResult<Verdict>(new Verdict.Handled()))
    {
    }

    public Inspection(Func<Delivery, Verdict> decide)
        : this((delivery, _) => Task.FromResult(decide(delivery)))
    {
    }

    public IReadOnlyList<Delivery> Deliveries => [.. _deliveries];

    public static Message Create(string type, string text) => new(Guid.CreateVersion7(), type, Encoding.UTF8.GetBytes(text));

    public static string Text(Delivery delivery) => Encoding.UTF8.GetString(delivery.Message.Bytes.Span);

    public Task<Verdict> ReceiveAsync(Delivery delivery, CancellationToken ct)
    {
        _deliveries.Enqueue(delivery);
        return decide(delivery, ct);
    }

    public Task HasAsync(int count) => Eventually.HoldsAsync(() => _deliveries.Count >= count, $"{count} deliveries, {_deliveries.Count} came");
}
