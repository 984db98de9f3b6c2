namespace Journey.Evidence.Http;

internal sealed record LogList(IReadOnlyList<LogView> Logs);
