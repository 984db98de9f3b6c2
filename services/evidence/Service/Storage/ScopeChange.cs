namespace Journey.Evidence.Storage;

/// <summary>By how much a batch changed what the cases of a scope hold.</summary>
internal readonly record struct ScopeChange(long Records, long Events, long Cases);
