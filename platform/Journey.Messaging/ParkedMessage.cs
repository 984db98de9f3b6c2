namespace Journey.Messaging;

/// <summary>A message that failed for good and waits for an operator. Never its body: that belongs to the unit.</summary>
/// <param name="Id">Id of the message; one made from its body where it came without.</param>
/// <param name="Queue">Where it waits: <c>outbox</c>, or the queue of dead letters.</param>
/// <param name="Type">Name of the event; for what a system outside has sent, what it was sent to.</param>
/// <param name="UnitId">Business unit of the event; null where the message cannot be read.</param>
/// <param name="Aggregate">What the event is about; null where the message cannot be read.</param>
/// <param name="Version">Version of the aggregate; null where the message cannot be read.</param>
/// <param name="Written">When the event happened; null where the message cannot be read.</param>
/// <param name="Parked">When it was set aside; null where that was not noted.</param>
/// <param name="Attempts">How often it was tried; 0 where that is not known.</param>
/// <param name="Reason">Why it failed last.</param>
/// <param name="TraceId">Trace of its writer, which leads to the logs; null where there is none.</param>
public sealed record ParkedMessage(
    Guid Id, string Queue, string Type, Guid? UnitId, string? Aggregate, long? Version, DateTimeOffset? Written, DateTimeOffset? Parked,
    int Attempts, string Reason, string? TraceId)
{
    /// <summary>Of a message of a system outside: what stands in it says nothing about units of ours.</summary>
    internal static ParkedMessage OfOutside(string queue, Guid id, Transports.Origin from, DateTimeOffset? parked, int attempts, string reason) =>
        new(id, queue, from.Address, null, null, null, null, parked, attempts, reason, null);

    internal static ParkedMessage Of(
        string queue, Guid id, string type, ReadOnlyMemory<byte> body, DateTimeOffset? parked, int attempts, string reason)
    {
        var read = Envelope.TryRead(body, out var envelope, out _);
        var trace = read && System.Diagnostics.ActivityContext.TryParse(envelope!.TraceParent, null, out var context) ? context.TraceId.ToString() : null;
        return new ParkedMessage(
            id, queue, read ? envelope!.Type : type, envelope?.Unit, envelope?.Subject, envelope?.AggregateVersion, envelope?.Time, parked, attempts, reason, trace);
    }
}
