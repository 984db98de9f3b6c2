namespace Journey.Evidence.Imports;

/// <summary>Where an import stands. The names are stored and shown.</summary>
internal enum ImportState
{
    Queued = 1,
    Running = 2,
    Done = 3,
    Failed = 4,

    /// <summary>Stopped by somebody between two batches, to go on later.</summary>
    Paused = 5,

    /// <summary>Stopped by somebody for good; what was accepted before is kept.</summary>
    Cancelled = 6,
}
