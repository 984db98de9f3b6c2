namespace Journey.Owners.Inbox;

/// <summary>How soon something wants to be done.</summary>
internal enum Urgency
{
    /// <summary>Its day has passed.</summary>
    Late,

    /// <summary>Its day is today.</summary>
    Today,

    /// <summary>Its day is one of the next seven.</summary>
    Soon,

    /// <summary>It has no day.</summary>
    Notice,
}
