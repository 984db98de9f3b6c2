namespace Journey.Evidence.Figures;

internal sealed record PathVariant(IReadOnlyList<string> Path, long Cases);
