using Journey.Messaging.Transports;

namespace Journey.Messaging.Parking;

/// <summary>The dead letters of a queue, where the transport keeps them.</summary>
internal sealed class DeadLetterPlace(string queue, IKeepsDeadLetters transport) : IParkingPlace
{
    public string Queue => transport.NameOf(queue);

    public Task<int> CountAsync(CancellationToken ct) => transport.CountAsync(queue, ct);

    public Task<IReadOnlyList<ParkedMessage>> ListAsync(int limit, CancellationToken ct) => transport.ListAsync(queue, limit, ct);

    public Task<ParkedMessage?> FindAsync(Guid message, CancellationToken ct) => transport.FindAsync(queue, message, ct);

    public Task<int> ReplayAsync(Guid? message, CancellationToken ct) => transport.ReplayAsync(queue, message, ct);

    public Task<int> DiscardAsync(Guid message, CancellationToken ct) => transport.DiscardAsync(queue, message, ct);
}
