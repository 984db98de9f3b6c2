namespace Journey.Evidence.Logs;

/// <summary>A log that may not have read all of its sources. Not owned by a unit, so that what a restart left is found without naming every unit.</summary>
internal sealed class WaitingLog
{
    public required int LogNo { get; init; }

    public required Guid UnitId { get; init; }
}
