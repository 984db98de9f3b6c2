namespace Journey.Owners.Owners;

/// <summary>What is wrong with who answers for an element, in the order in which gaps are ranked.</summary>
internal enum OwnershipGap
{
    None,
    NoReceiver,
    NoOwner,
    SameOwnerNominal,
    OwnerLapsed,
    NoLimit,
}
