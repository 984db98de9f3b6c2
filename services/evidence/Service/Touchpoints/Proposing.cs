using Journey.Maps.Contracts.Events;

namespace Journey.Evidence.Touchpoints;

/// <summary>Finds the touchpoints that are called like an activity: by key, by name, or by the title of their step.</summary>
internal sealed class Proposing(IEnumerable<(Guid MapId, RevisedJourney Journey)> maps)
{
    private const double Least = .5;
    private const int Most = 3;
    private readonly List<(Guid MapId, RevisedTouchpoint Touchpoint)> _known = [.. maps.SelectMany(map => map.Journey.Touchpoints.Select(t => (map.MapId, t)))];

    public IReadOnlyList<Proposal> For(string activity) =>
    [
        .. _known
            .Select(known => new Proposal(known.Touchpoint.Key, known.Touchpoint.Name, known.MapId, Alike(activity, known.Touchpoint)))
            .Where(proposal => proposal.Likeness >= Least)
            .OrderByDescending(proposal => proposal.Likeness).ThenBy(proposal => proposal.Touchpoint, StringComparer.Ordinal)
            .DistinctBy(proposal => proposal.Touchpoint)
            .Take(Most),
    ];

    private static double Alike(string activity, RevisedTouchpoint touchpoint) => Math.Max(
        Likeness.Of(activity, touchpoint.Key), Math.Max(Likeness.Of(activity, touchpoint.Name), Likeness.Of(activity, touchpoint.Step)));
}
