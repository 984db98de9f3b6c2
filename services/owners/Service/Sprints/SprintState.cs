namespace Journey.Owners.Sprints;

/// <summary>How far a sprint is.</summary>
internal enum SprintState
{
    /// <summary>Its team works on it.</summary>
    Active,

    /// <summary>Closed, and verified on a later day: its window is longer than the fourth week.</summary>
    Verifying,

    /// <summary>Closed with a verdict.</summary>
    Done,

    /// <summary>Given up, with the reason.</summary>
    Abandoned,
}
