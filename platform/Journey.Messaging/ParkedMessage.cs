namespace Journey.Messaging;

/// <summary>A message that was refused too often and waits for an operator.</summary>
/// <param name="Id">Id of the message.</param>
/// <param name="Type">Name of the event.</param>
/// <param name="UnitId">Business unit of the event.</param>
/// <param name="Aggregate">What the event is about.</param>
/// <param name="Version">Version of the aggregate.</param>
/// <param name="Created">When it was written.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Reason">Why it was refused last.</param>
public sealed record ParkedMessage(
    Guid Id, string Type, Guid UnitId, string Aggregate, long Version, DateTimeOffset Created, int Attempts, string Reason);
