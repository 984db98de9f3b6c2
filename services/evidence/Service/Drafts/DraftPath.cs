using Journey.Evidence.Figures;

namespace Journey.Evidence.Drafts;

/// <summary>The steps of a draft in their order, and the activities that found no place.</summary>
/// <param name="Steps">At most 40.</param>
/// <param name="LeftOut">The others, by cases falling.</param>
/// <param name="Covered">Cases of the variants that gave the order.</param>
/// <param name="Ways">How many variants that are.</param>
internal sealed record DraftPath(IReadOnlyList<DraftStep> Steps, IReadOnlyList<string> LeftOut, long Covered, int Ways)
{
    public const int MostSteps = 40;

    public static DraftPath Of(LogFigures figures)
    {
        var variants = Covering(figures.TopVariants, figures.Cases);
        var known = figures.Reached.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).ToList();
        var walked = variants.SelectMany(variant => variant.Path).ToHashSet(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        // Several activities that are one touchpoint are one step, named after the most frequent.
        var chosen = known
            .Where(walked.Contains)
            .OrderByDescending(activity => activity == figures.Anchor || activity == figures.End)
            .Where(activity => !figures.Touchpoints.TryGetValue(activity, out var key) || taken.Add(key))
            .Take(MostSteps)
            .ToList();
        var keys = Keys(figures, chosen);
        var steps = Precedence.Order(variants, chosen).Select((activity, place) => new DraftStep(activity, keys[activity], place, figures.Reached[activity])).ToList();
        var merged = known.Where(activity => figures.Touchpoints.TryGetValue(activity, out var key) && keys.ContainsValue(key));
        return new DraftPath(steps, [.. known.Except(chosen).Except(merged)], variants.Sum(variant => variant.Cases), variants.Count);
    }

    // The fewest of the most frequent that hold .80 of the cases; all that are known where they do not.
    private static List<PathVariant> Covering(IReadOnlyList<PathVariant> variants, long cases)
    {
        var covering = new List<PathVariant>();
        var covered = 0L;
        foreach (var variant in variants.Where(variant => variant.Path.Count > 0).TakeWhile(_ => covered * 5 < cases * 4))
        {
            covering.Add(variant);
            covered += variant.Cases;
        }

        return covering;
    }

    private static Dictionary<string, string> Keys(LogFigures figures, IReadOnlyList<string> chosen)
    {
        var used = figures.Touchpoints.Values.ToHashSet(StringComparer.Ordinal);
        return chosen.ToDictionary(activity => activity, activity => figures.Touchpoints.GetValueOrDefault(activity) ?? Free(TouchpointKeys.Of(activity), used), StringComparer.Ordinal);
    }

    private static string Free(string key, HashSet<string> used)
    {
        var free = key;
        for (var n = 2; !used.Add(free); n++)
        {
            free = $"{(key.Length > 90 ? key[..90] : key)}-{n}";
        }

        return free;
    }
}
