using Journey.Messaging;

namespace Journey.Evidence.Contracts.Events;

/// <summary>An import has ended and brought texts that wait for a review. The words are not told.</summary>
/// <param name="SourceKey">Source that took the records.</param>
/// <param name="ImportId">The import.</param>
/// <param name="Held">Texts held back.</param>
public sealed record EvidenceQuarantined(string SourceKey, Guid ImportId, long Held) : IEvent
{
    /// <inheritdoc />
    public static string Type => "journey.evidence.evidence-quarantined.v1";
}
