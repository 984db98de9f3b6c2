namespace Journey.Evidence.Logs;

internal sealed record DefinedLog(LogProperties Log, bool Created);
