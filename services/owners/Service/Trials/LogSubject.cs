namespace Journey.Owners.Trials;

/// <summary>What of a log a measure is taken of.</summary>
internal enum LogSubject
{
    /// <summary>Who had an activity, or how often there was one.</summary>
    Activity,

    /// <summary>How often somebody got in touch for a reason.</summary>
    Reason,

    /// <summary>What customers scored.</summary>
    Score,
}
