using Journey.Evidence.Conformance;
using Journey.Maps.Contracts;
using Journey.Maps.Contracts.Events;

namespace Journey.Evidence.Handoffs;

/// <summary>A passing from one touchpoint to one of those that may follow on it.</summary>
/// <param name="Handoff">The handoff; null for a step within one unit and channel.</param>
/// <param name="From">Number of the touchpoint that gives.</param>
/// <param name="To">Numbers of those that may receive: any of them will do.</param>
/// <param name="Limit">Milliseconds it may take; null where none is agreed.</param>
internal sealed record ExpectedPassing(RevisedHandoff? Handoff, int From, IReadOnlySet<int> To, long? Limit)
{
    /// <summary>The handoffs of a map whose sides can be seen, and its other steps.</summary>
    public static IReadOnlyList<ExpectedPassing> Of(RevisedJourney map, ExpectedPath path, TouchpointNumbers numbers)
    {
        var next = Next(path);
        var keys = map.Touchpoints.ToDictionary(touchpoint => touchpoint.Id, touchpoint => numbers.Number(touchpoint.Key));
        var handoffs = (map.Handoffs ?? []).Where(handoff => keys.ContainsKey(handoff.From) && keys.ContainsKey(handoff.To))
            .Select(handoff => new ExpectedPassing(handoff, keys[handoff.From], With(next, keys[handoff.From], keys[handoff.To]), Milliseconds(handoff.Limit))).ToList();
        var giving = handoffs.Select(handoff => handoff.From).Concat((map.Dismissed ?? []).Select(handoff => keys.GetValueOrDefault(handoff.From, -1))).ToHashSet();
        var gaps = path.Variants.SelectMany(variant => variant).GroupBy(step => step.Key).ToDictionary(group => group.Key, group => group.First().MaxGap);
        return
        [
            .. handoffs,
            .. next.Where(pair => !giving.Contains(pair.Key) && numbers.IsMapped(pair.Key))
                .Select(pair => new ExpectedPassing(null, pair.Key, pair.Value, pair.Value.All(to => gaps[to] is not null) ? pair.Value.Max(to => gaps[to]) : null)),
        ];
    }

    // What may follow on a step: all up to and with the first that may not be left out.
    private static Dictionary<int, HashSet<int>> Next(ExpectedPath path)
    {
        var next = new Dictionary<int, HashSet<int>>();
        foreach (var variant in path.Variants)
        {
            for (var i = 0; i + 1 < variant.Count; i++)
            {
                var to = next.TryGetValue(variant[i].Key, out var known) ? known : next[variant[i].Key] = [];
                var last = i + 1;
                while (last + 1 < variant.Count && variant[last].Optional)
                {
                    last++;
                }

                to.UnionWith(variant.Skip(i + 1).Take(last - i).Select(step => step.Key).Where(key => key != variant[i].Key));
            }
        }

        return next.Where(pair => pair.Value.Count > 0).ToDictionary();
    }

    private static HashSet<int> With(Dictionary<int, HashSet<int>> next, int from, int to) => [.. next.GetValueOrDefault(from, []), to];

    private static long? Milliseconds(string text) => Duration.TryRead(text, out var most) ? (long)most.TotalMilliseconds : null;
}
