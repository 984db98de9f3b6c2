using Journey.Messaging.Transports;

namespace Journey.Messaging.InMemory;

/// <summary>A message that nobody could handle.</summary>
/// <param name="Queue">Queue in which it was.</param>
/// <param name="Message">The message.</param>
/// <param name="Reason">Why it is here.</param>
/// <param name="Attempt">Attempt that failed last.</param>
public sealed record DeadLetter(string Queue, Message Message, string Reason, int Attempt);
