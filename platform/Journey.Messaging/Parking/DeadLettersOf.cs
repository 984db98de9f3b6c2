namespace Journey.Messaging.Parking;

/// <summary>A further queue of the part, beside the one of its events.</summary>
internal sealed record DeadLettersOf(string Queue);
