namespace Journey.Owners.Trials;

/// <summary>A verdict that somebody wants to record. Seen: revision of the test they decided on; where it has another by now it is refused.</summary>
internal sealed record VerdictOrder(Verdict Verdict, string Because, long? Seen);
