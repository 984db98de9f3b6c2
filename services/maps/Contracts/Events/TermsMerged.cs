using Journey.Messaging;

namespace Journey.Maps.Contracts.Events;

/// <summary>Two terms of the unit's dictionary became one. Carries every merge of the unit; a lower revision than the known one is ignored.</summary>
/// <param name="Revision">Number of the merge in the unit, from 1; numbers may be left out.</param>
/// <param name="Touchpoints">Touchpoint keys that were merged, each with the one it became.</param>
/// <param name="Channels">Channel keys that were merged, each with the one it became.</param>
public sealed record TermsMerged(long Revision, IReadOnlyList<MergedKey> Touchpoints, IReadOnlyList<MergedKey> Channels) : IEvent
{
    /// <inheritdoc />
    public static string Type => "journey.maps.terms-merged.v1";
}

/// <summary>A key that means another one now.</summary>
/// <param name="From">Key as maps and mappings may still write it.</param>
/// <param name="Into">Key that it means; never merged itself.</param>
public sealed record MergedKey(string From, string Into);
