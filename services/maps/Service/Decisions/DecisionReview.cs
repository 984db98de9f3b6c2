namespace Journey.Maps.Decisions;

/// <summary>What came out when a decision was looked at again.</summary>
internal sealed record DecisionReview(DateTimeOffset At, string By, string Note);
