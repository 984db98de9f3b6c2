namespace Journey.Portal.Models;

/// <summary>How a map page is looked at: the log its path is held against, the log its beliefs are, and the open stage. Empty takes what fits best.</summary>
public sealed record MapLooks(string Log, string Reasons, string Stage);
