namespace Journey.Evidence.Drafts;

/// <summary>A source of the log: the item by which it is cited, and what of the figures can come from it.</summary>
internal sealed record CitedSource(Guid ItemId, IReadOnlySet<string> Activities, bool HasReasons, bool HasScores);
