using Journey.Evidence.Conformance;
using Journey.Evidence.Figures;

namespace Journey.Evidence.Stumbling;

/// <summary>Where the cases of a log get no further on a map, and how many reach its end.</summary>
/// <param name="Basis">Which cases.</param>
/// <param name="Status">Whether anything is told.</param>
/// <param name="Finished">Closed cases that reached the last touchpoint that may not be left out, of all closed ones; null where that is not known.</param>
/// <param name="Stumbles">The touchpoints on which another one must follow, in the order of the map.</param>
internal sealed record MapStumbles(CaseBasis Basis, StumbleStatus Status, Proportion? Finished, IReadOnlyList<ObservedStumble> Stumbles)
{
    /// <summary>Without figures of so few that they say something about single people.</summary>
    public MapStumbles ForViewers() => this with
    {
        Finished = Finished is { } share && new[] { share.Count, share.N - share.Count }.Any(n => n is > 0 and < SmallGroups.Least) ? null : Finished,
        Stumbles = [.. Stumbles.Select(row => row.ForViewers())],
    };
}
