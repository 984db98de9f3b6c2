using Journey.Evidence.V1;
using Journey.Maps.V1;

namespace Journey.Portal.Models;

/// <summary>A segment with all that is known of it; what nobody knows is null.</summary>
public sealed record KnownSegment(string Key, string Name, SegmentDefinition? Definition, SegmentMaps? Mapped, LogSegment? Seen)
{
    /// <summary>As its definition says; a map's own word counts where there is none.</summary>
    public bool Priority => Definition?.Priority ?? Mapped?.Segment.Priority ?? false;
}
