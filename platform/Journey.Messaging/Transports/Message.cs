namespace Journey.Messaging.Transports;

/// <summary>What a transport carries. It routes by type and does not look into the bytes.</summary>
/// <param name="Id">Id of the message.</param>
/// <param name="Type">Name of the event; what subscriptions ask for.</param>
/// <param name="Bytes">The envelope as <see cref="Envelope.ToBytes"/> writes it.</param>
public sealed record Message(Guid Id, string Type, ReadOnlyMemory<byte> Bytes);
