namespace Journey.Portal.Models;

/// <summary>What waits for an operator in one part.</summary>
public sealed record ParkedPart(string Part, IReadOnlyList<ParkedQueue> Queues, IReadOnlyList<ParkedMessage> Messages)
{
    public int Count => Queues.Sum(queue => queue.Parked);
}

/// <summary>A place in which messages wait.</summary>
public sealed record ParkedQueue(string Queue, int Parked);
