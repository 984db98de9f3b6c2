using Journey.Maps.V1;

namespace Journey.Portal.Models;

/// <summary>What became of a map between two versions, and who did it.</summary>
public sealed record Meanwhile(int From, int To, IReadOnlyList<string> Authors, IReadOnlyList<MapChange> Changes)
{
    /// <summary>When the older one was looked at; null where that is not known.</summary>
    public DateTimeOffset? Since { get; init; }
}
