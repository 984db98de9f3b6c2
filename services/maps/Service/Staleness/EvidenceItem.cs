namespace Journey.Maps.Staleness;

/// <summary>An item of evidence that somebody attests with.</summary>
/// <param name="Dated">When what it shows was so; none where it does not say.</param>
/// <param name="Withdrawn">Whether it counts no more.</param>
internal sealed record EvidenceItem(DateTimeOffset? Dated, bool Withdrawn);
