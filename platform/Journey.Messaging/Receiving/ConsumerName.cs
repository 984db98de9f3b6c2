namespace Journey.Messaging.Receiving;

/// <summary>Name of the consuming part and of its queue.</summary>
internal sealed record ConsumerName(string Value);
