using Journey.Messaging;

namespace Journey.Evidence.Contracts.Events;

/// <summary>
/// A window of a map's log has closed, or late records have opened it again and changed what is in it: its figures stand until the next
/// revision. A lower revision than the known one of the window is ignored.
/// </summary>
/// <param name="MapId">The map by whose window and segment cases are cut.</param>
/// <param name="LogKey">The log.</param>
/// <param name="Window">Days on which its cases start.</param>
/// <param name="ClosedAt">Instant up to which they are followed.</param>
/// <param name="Cases">Cases that start in it.</param>
/// <param name="LogRevision">Revision of the log from which they were counted.</param>
/// <param name="Revision">1 when it closes, one more each time late records have changed it.</param>
public sealed record WindowClosed(
    Guid MapId, string LogKey, DriftWindow Window, DateTimeOffset ClosedAt, long Cases, long LogRevision, int Revision) : IEvent
{
    /// <inheritdoc />
    public static string Type => "journey.evidence.window-closed.v1";
}
