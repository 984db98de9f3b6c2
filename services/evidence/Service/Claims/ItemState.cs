using Journey.Platform.Storage;

namespace Journey.Evidence.Claims;

/// <summary>What stood behind a source from an instant on; kept whenever an import ends, so that a grade can be computed for a date.</summary>
internal sealed class ItemState : IUnitOwned
{
    public Guid UnitId { get; set; }

    public required Guid ItemId { get; init; }

    public required DateTimeOffset At { get; init; }

    public long N { get; set; }

    public DateTimeOffset? Dated { get; set; }

    /// <summary>Digest of the one file it was made of; empty where there are several.</summary>
    public string Digest { get; set; } = "";
}
