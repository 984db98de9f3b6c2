namespace Journey.Owners.Sending;

/// <summary>How far something that leaves is.</summary>
internal enum ParcelState
{
    /// <summary>It is sent, or sent again.</summary>
    Waiting,

    /// <summary>Its target has taken it.</summary>
    Delivered,

    /// <summary>Its target has not taken it for days, or will not; it is kept, and sent again when somebody says so.</summary>
    Failed,
}
