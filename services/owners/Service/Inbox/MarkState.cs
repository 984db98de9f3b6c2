namespace Journey.Owners.Inbox;

/// <summary>What a person has made of an item.</summary>
internal enum MarkState
{
    /// <summary>Nothing yet.</summary>
    Open,

    /// <summary>Looked at; it stays.</summary>
    Seen,

    /// <summary>Put off until a day.</summary>
    Snoozed,

    /// <summary>Done; it is gone unless it comes back with another day or grade.</summary>
    Done,
}
