namespace Journey.Owners.Trials;

/// <summary>A verdict as it stands, with what the figures proposed. Because may be empty where it says what they say.</summary>
internal sealed record RecordedVerdict(Verdict Verdict, Proposal Proposed, string Because, string By, DateTimeOffset At);
