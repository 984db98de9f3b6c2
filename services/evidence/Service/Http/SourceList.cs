namespace Journey.Evidence.Http;

internal sealed record SourceList(IReadOnlyList<SourceView> Sources);
