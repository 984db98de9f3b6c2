namespace Journey.Messaging.Transports;

/// <summary>Where a message of a system outside comes from, and what it was sent to.</summary>
/// <param name="Sender">Who the transport has proven to have sent it; null where it was sent without proof.</param>
/// <param name="Address">The address that the sender wrote on it.</param>
/// <param name="ContentType">What its bytes are, as the sender says; empty where it says nothing.</param>
public sealed record Origin(string? Sender, string Address, string ContentType);
