namespace Journey.Owners.Owners;

/// <summary>One side has confirmed a handoff. It holds as long as the same unit operates that side's touchpoint.</summary>
internal sealed record Consent(string Subject, string Name, string Unit, DateTimeOffset At);
