using Journey.Evidence.Figures;
using Journey.Evidence.Storage;

namespace Journey.Evidence.Logs;

/// <summary>What figures read: a log, or a source, which is a log of itself.</summary>
/// <param name="Key">Key of either.</param>
/// <param name="Scope">Where its lines and aggregates are.</param>
/// <param name="DimensionNames">Declared dimensions; the kind of the first is <c>WordKind.Dimension</c>.</param>
/// <param name="Rule">How its lines are cut into cases.</param>
/// <param name="Revision">Raised with every batch that changed it.</param>
/// <param name="Newest">Newest time in it.</param>
/// <param name="Partial">Whether more is being read.</param>
internal sealed record LogScope(
    string Key, SourceScope Scope, IReadOnlyList<string> DimensionNames, CutRule Rule, long Revision, DateTimeOffset? Newest, bool Partial);
