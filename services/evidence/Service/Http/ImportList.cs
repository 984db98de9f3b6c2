namespace Journey.Evidence.Http;

internal sealed record ImportList(IReadOnlyList<ImportView> Imports);
