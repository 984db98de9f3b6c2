namespace Journey.Owners.Owners;

/// <summary>The end of a person, as it would be or as it is: what they no longer answer for from that day on.</summary>
internal sealed record PersonEnding(Colleague Person, IReadOnlyList<LeftBehind> Left);
