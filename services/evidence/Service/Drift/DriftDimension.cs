namespace Journey.Evidence.Drift;

/// <summary>In what customers' behaviour may move. The numbers are those of the wire, and stored.</summary>
internal enum DriftDimension
{
    /// <summary>Which activity follows on which.</summary>
    Transitions = 1,

    /// <summary>Through which channels events come.</summary>
    Channels = 2,

    /// <summary>Which reasons contacts give.</summary>
    Reasons = 3,
}
