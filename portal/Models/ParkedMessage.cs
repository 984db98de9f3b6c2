namespace Journey.Portal.Models;

/// <summary>A message that failed for good. What it says is never among it: it may be of any unit.</summary>
public sealed record ParkedMessage(
    Guid Id, string Queue, string Type, Guid? UnitId, string? Aggregate, long? Version, DateTimeOffset? Written, DateTimeOffset? Parked, int Attempts, string Reason, string? TraceId);
