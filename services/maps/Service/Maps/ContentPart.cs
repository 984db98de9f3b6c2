namespace Journey.Maps.Maps;

/// <summary>Parts of a map that may be declared absent.</summary>
internal enum ContentPart
{
    Handoffs,
    MomentsOfTruth,
    FailurePoints,
    Marks,
    PainPoints,
    Emotions,
    Assumptions,
    CandidateFixes,
    Metrics,
    Dependencies,
}
