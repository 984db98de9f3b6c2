namespace Journey.Owners.Sprints;

/// <summary>How a sprint was closed. MapVersion: the newest one then, 0 where it was given up; VerifyOn: when it will be verified, where it was not yet.</summary>
internal sealed record Closure(string Learning, NextAction? NextAction, int MapVersion, DateOnly? VerifyOn, string Abandoned, string By, DateTimeOffset At);
