namespace Journey.Owners.Owners;

/// <summary>How far a handoff is agreed. One to the customer needs the giving side only.</summary>
internal enum HandoffState
{
    Derived,
    HalfConfirmed,
    Confirmed,
    Dismissed,
}
