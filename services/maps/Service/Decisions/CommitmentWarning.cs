namespace Journey.Maps.Decisions;

/// <summary>Why a commitment may have come too early.</summary>
internal enum CommitmentWarning
{
    /// <summary>It was made before the first version of its map.</summary>
    PredatesMap,

    /// <summary>No decision stands behind it.</summary>
    NoDecision,

    /// <summary>The decision behind it is still a draft.</summary>
    DecisionNotMade,
}
