namespace Journey.Evidence.Sources;

/// <summary>A source and whether it is taking records now.</summary>
internal sealed record SourceState(Source Source, bool Importing);
