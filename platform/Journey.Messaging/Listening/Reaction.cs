namespace Journey.Messaging.Listening;

/// <summary>What a listener does on a type of event.</summary>
internal sealed record Reaction(string Type, Func<IServiceProvider, Envelope, CancellationToken, Task> React);
