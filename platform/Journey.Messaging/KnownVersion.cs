namespace Journey.Messaging;

/// <summary>The guard of handlers: only what is newer than what is known is applied.</summary>
public static class KnownVersion
{
    /// <summary>Whether the event is newer than the row; if so the row now knows its version. False: nothing is to be done.</summary>
    /// <param name="row">Row that the event is about.</param>
    /// <param name="context">The event's version.</param>
    public static bool Advance(this IKnowsVersion row, EventContext context)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(context);
        if (context.Version <= row.KnownVersion)
            return false;

        row.KnownVersion = context.Version;
        return true;
    }
}
