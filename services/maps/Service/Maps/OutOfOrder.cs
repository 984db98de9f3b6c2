namespace Journey.Maps.Maps;

/// <summary>What stands outside the longest common subsequence of two orders of the same things.</summary>
internal static class OutOfOrder
{
    /// <summary>Given things in their old order, those that are not on a longest run of rising new places.</summary>
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> things, Func<T, int> place)
    {
        var tails = new List<int>();
        var previous = new int[things.Count];
        for (var i = 0; i < things.Count; i++)
        {
            var at = tails.FindIndex(tail => place(things[tail]) >= place(things[i]));
            previous[i] = (at < 0 ? tails.Count : at) > 0 ? tails[(at < 0 ? tails.Count : at) - 1] : -1;
            if (at < 0)
            {
                tails.Add(i);
            }
            else
            {
                tails[at] = i;
            }
        }

        var kept = new HashSet<int>();
        for (var i = tails.Count > 0 ? tails[^1] : -1; i >= 0; i = previous[i])
        {
            kept.Add(i);
        }

        return [.. things.Where((_, i) => !kept.Contains(i))];
    }
}
