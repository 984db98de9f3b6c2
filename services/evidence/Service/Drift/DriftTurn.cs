namespace Journey.Evidence.Drift;

/// <summary>Which process looks at a unit's windows, and until when. Read across units, so it belongs to none.</summary>
internal sealed class DriftTurn
{
    public required Guid UnitId { get; init; }

    public DateTimeOffset Until { get; set; }
}
