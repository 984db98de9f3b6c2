namespace Journey.Maps.Decisions;

/// <summary>What is committed.</summary>
internal enum CommitmentKind
{
    Budget,
    Roadmap,
    Sales,
    CustomerResource,
}
