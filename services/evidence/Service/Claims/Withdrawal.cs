using Journey.Platform.Storage;

namespace Journey.Evidence.Claims;

/// <summary>From here on an item counts for nothing: one added by hand, or a source under the id by which it is cited.</summary>
internal sealed class Withdrawal : IUnitOwned
{
    public Guid UnitId { get; set; }

    public required Guid ItemId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    public string Reason { get; init; } = "";
}
