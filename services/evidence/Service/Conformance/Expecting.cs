using Journey.Maps.Contracts;
using Journey.Maps.Contracts.Events;

namespace Journey.Evidence.Conformance;

/// <summary>Reads the expected path off a map.</summary>
internal static class Expecting
{
    /// <summary>
    /// The ways of the map, or all its touchpoints in order where it names none. A touchpoint that no activity of the log is said to be cannot
    /// be seen in it: it is passed at no cost, since its absence from the log says nothing about the customer.
    /// </summary>
    public static ExpectedPath Of(RevisedJourney map, TouchpointNumbers numbers)
    {
        var steps = map.Touchpoints.ToDictionary(t => t.Key, t =>
        {
            var number = numbers.Number(t.Key);
            var gap = Duration.TryRead(t.MaxGap, out var most) ? (long)most.TotalMilliseconds : (long?)null;
            return new PathStep(number, t.Optional || !numbers.IsMapped(number), t.Repeatable, gap);
        });
        var ways = map.Paths.Count > 0 ? map.Paths : [[.. map.Touchpoints.Select(t => t.Key)]];
        return new ExpectedPath([.. ways.Select(way => (IReadOnlyList<PathStep>)[.. way.Where(steps.ContainsKey).Select(key => steps[key])])]);
    }
}
