namespace Journey.Evidence.Sources;

internal sealed record Registered(SourceProperties Source, bool Created);
