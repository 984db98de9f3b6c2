namespace Journey.Messaging.Sending;

/// <summary>What is in the outbox.</summary>
/// <param name="Pending">Rows that wait for the transport.</param>
/// <param name="Parked">Rows that wait for an operator.</param>
internal sealed record OutboxBacklog(int Pending, int Parked);
