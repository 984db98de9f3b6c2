namespace Journey.Maps.Decisions;

/// <summary>Parts of a decision of which there may be none, once somebody has looked.</summary>
internal enum BoundaryPart
{
    Deferred,
    OutOfScope,
    MissingEvidence,
    TradeOffs,
}
