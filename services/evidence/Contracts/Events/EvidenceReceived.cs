using Journey.Messaging;

namespace Journey.Evidence.Contracts.Events;

/// <summary>An import has ended and its records count.</summary>
/// <param name="SourceKey">Source that took the records.</param>
/// <param name="ImportId">The import.</param>
/// <param name="Accepted">Records new to the source.</param>
/// <param name="Revision">Revision of the source after it.</param>
public sealed record EvidenceReceived(string SourceKey, Guid ImportId, long Accepted, long Revision) : IEvent
{
    /// <inheritdoc />
    public static string Type => "journey.evidence.evidence-received.v1";
}
