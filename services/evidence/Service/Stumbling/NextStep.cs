using Journey.Evidence.Conformance;

namespace Journey.Evidence.Stumbling;

/// <summary>What has to follow on a touchpoint.</summary>
/// <param name="From">Number of the touchpoint.</param>
/// <param name="To">Numbers of those that may not be left out after it, one for each way, with the milliseconds each may take; null for any.</param>
internal sealed record NextStep(int From, IReadOnlyDictionary<int, long?> To)
{
    /// <summary>Milliseconds after which nobody gets further in time; null where one of them may take any time.</summary>
    public long? Longest { get; } = To.Values.Any(gap => gap is null) ? null : To.Values.Max();

    /// <summary>The touchpoints that the log can show and on which another one must follow, in the order of the map.</summary>
    public static IReadOnlyList<NextStep> Of(ExpectedPath path, TouchpointNumbers numbers)
    {
        var next = new SortedDictionary<int, Dictionary<int, long?>>();
        foreach (var variant in path.Variants)
        {
            for (var i = 0; i + 1 < variant.Count; i++)
            {
                var from = variant[i].Key;
                if (!numbers.IsMapped(from) || variant.Skip(i + 1).FirstOrDefault(step => !step.Optional && step.Key != from, None) is not { Key: not TouchpointNumbers.None } must)
                {
                    continue;
                }

                (next.TryGetValue(from, out var known) ? known : next[from] = [])[must.Key] = must.MaxGap;
            }
        }

        return [.. next.Select(pair => new NextStep(pair.Key, pair.Value))];
    }

    /// <summary>Numbers of the touchpoints with which the ways of a map end.</summary>
    public static HashSet<int> Ends(ExpectedPath path) =>
        path.Variants.Select(variant => variant.LastOrDefault(step => !step.Optional, None).Key).Where(key => key != TouchpointNumbers.None).ToHashSet();

    private static PathStep None => new(TouchpointNumbers.None);
}
