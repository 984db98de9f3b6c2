namespace Journey.Evidence.Logs;

/// <summary>A log with what it holds, and whether more is being read.</summary>
internal sealed record LogState(LogProperties Log, long Records, long Events, long Cases, DateTimeOffset? Newest, long Revision, bool Partial);
