namespace Journey.Owners.Owners;

internal enum OwnershipGap
{
    None,
    NoOwner,
    OwnerLapsed,
}
