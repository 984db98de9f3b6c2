using Journey.Platform.Storage;

namespace Journey.Owners.Sending;

/// <summary>One attempt to deliver.</summary>
internal sealed class Attempt : IUnitOwned
{
    public Guid UnitId { get; set; }

    public Guid Id { get; init; }

    public Guid ParcelId { get; init; }

    public DateTimeOffset At { get; init; }

    public int? Status { get; init; }

    public string Error { get; init; } = "";

    public long Milliseconds { get; init; }
}
