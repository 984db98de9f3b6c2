namespace Journey.Maps.Maps;

/// <summary>A term, and the maps that use it, newest first, as far as they fit into an answer.</summary>
internal sealed record TermDetail(Term Term, IReadOnlyList<MapReference> UsedBy);
