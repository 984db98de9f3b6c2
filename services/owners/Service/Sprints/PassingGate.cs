namespace Journey.Owners.Sprints;

/// <summary>Who moves a sprint on, when, and at which revision they saw it; null where they did not say.</summary>
internal sealed record PassingGate(string By, DateTimeOffset At, DateOnly Today, long? Seen);
