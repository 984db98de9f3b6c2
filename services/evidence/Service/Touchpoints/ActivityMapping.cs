namespace Journey.Evidence.Touchpoints;

/// <summary>
/// Which touchpoint an activity is at a time. A definition replaces, for its activities, whatever was said before about times from its
/// date on: of all that hold at a time, the newest counts.
/// </summary>
internal sealed class ActivityMapping
{
    private readonly Dictionary<string, TouchpointRule[]> _rules;

    public ActivityMapping(IEnumerable<TouchpointRule> rules)
    {
        _rules = rules.GroupBy(rule => rule.Activity).ToDictionary(group => group.Key, group => group.OrderByDescending(rule => rule.Revision).ToArray());
        Revision = _rules.Values.Select(known => known[0].Revision).DefaultIfEmpty(0).Max();
    }

    public int Revision { get; }

    public IEnumerable<string> Activities => _rules.Keys;

    /// <summary>Every key that some activity is at some time.</summary>
    public IEnumerable<string> Keys => _rules.Values.SelectMany(known => known).Select(rule => rule.Touchpoint).Where(key => key.Length > 0).Distinct();

    /// <summary>The key as it is said now, for the time to come; empty for none.</summary>
    public string Now(string activity) => _rules.TryGetValue(activity, out var known) ? known[0].Touchpoint : "";

    /// <summary>What was said of an activity, newest first.</summary>
    public IReadOnlyList<TouchpointRule> Of(string activity) => _rules.GetValueOrDefault(activity, []);

    /// <summary>The key that an event at a time is; empty for none.</summary>
    public static string At(IReadOnlyList<TouchpointRule> newestFirst, long time)
    {
        foreach (var rule in newestFirst)
        {
            if (rule.FromMs <= time)
            {
                return rule.Touchpoint;
            }
        }

        return "";
    }
}
