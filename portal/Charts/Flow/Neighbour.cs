namespace Journey.Portal.Charts.Flow;

/// <summary>An activity directly before or after another; an empty name is the beginning or the end of the case, which takes no time.</summary>
public sealed record Neighbour(string Name, long Count, double? MedianSeconds);
