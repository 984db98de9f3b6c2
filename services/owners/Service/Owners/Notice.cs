namespace Journey.Owners.Owners;

/// <summary>When a person is sent mail about what waits for them.</summary>
internal enum Notice
{
    /// <summary>Each morning on which something waits, all of it.</summary>
    Daily,

    /// <summary>On the mornings on which something is due or has become late, that.</summary>
    Reminders,

    /// <summary>Never.</summary>
    None,
}
