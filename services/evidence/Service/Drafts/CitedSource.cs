namespace Journey.Evidence.Drafts;

/// <summary>A source of the log: the item by which it is cited, and what of the figures can come from it.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Activities">Activities it has.</param>
/// <param name="HasReasons">Whether it has coded reasons.</param>
/// <param name="HasScores">Whether it has scores that customers gave.</param>
internal sealed record CitedSource(Guid ItemId, IReadOnlySet<string> Activities, bool HasReasons, bool HasScores);
