using Journey.Evidence.Sources;

namespace Journey.Evidence.Logs;

/// <summary>A log with what it holds, and whether more is being read.</summary>
internal sealed record LogState(LogProperties Log, Holding Holds, bool Partial);
