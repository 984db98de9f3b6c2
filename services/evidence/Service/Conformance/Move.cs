namespace Journey.Evidence.Conformance;

/// <summary>How an alignment goes on by one event, one place of the path, or both.</summary>
internal enum Move : byte
{
    None,

    /// <summary>The event is what the path expects.</summary>
    Sync,

    /// <summary>The event is the repeatable touchpoint that was reached last.</summary>
    Repeat,

    /// <summary>An optional place is passed.</summary>
    Skip,

    /// <summary>A mandatory place is passed: the event is missing.</summary>
    Model,

    /// <summary>The event has no place: it is extra.</summary>
    Log,
}
