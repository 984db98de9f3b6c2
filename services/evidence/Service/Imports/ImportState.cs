namespace Journey.Evidence.Imports;

/// <summary>Where an import stands. The names are stored and shown.</summary>
internal enum ImportState
{
    Queued = 1,
    Running = 2,
    Done = 3,
    Failed = 4,
}
