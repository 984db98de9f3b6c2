namespace Journey.Evidence.Intake;

/// <summary>Where a system may send: a source of a unit.</summary>
internal sealed record Destination(Guid UnitId, string UnitKey, string SourceKey);
