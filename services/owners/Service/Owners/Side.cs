namespace Journey.Owners.Owners;

/// <summary>The two sides of a handoff.</summary>
internal enum Side
{
    Giver,
    Receiver,
}
