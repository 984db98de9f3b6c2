using Journey.Evidence.Touchpoints;
using Journey.Maps.Contracts.Events;

namespace Journey.Evidence.Conformance;

/// <summary>Which touchpoint an event of a log is, by number: those of the map first, in its order.</summary>
internal sealed class TouchpointNumbers
{
    /// <summary>The event is no touchpoint.</summary>
    public const int None = -1;

    private readonly Dictionary<int, (long From, int Number)[]> _byActivity = [];
    private readonly Dictionary<int, string> _said = [];
    private readonly HashSet<int> _mapped = [];
    private readonly List<KnownTouchpoint> _known;
    private readonly Dictionary<string, int> _numbers;

    public TouchpointNumbers(
        RevisedJourney map, IReadOnlyList<RevisedJourney> unit, MergedTerms terms, ActivityMapping mapping, IReadOnlyDictionary<int, string> activities)
    {
        _known = [.. map.Touchpoints.Select(t => new KnownTouchpoint(t.Key, t.Id, t.Name))];
        _numbers = _known.Select((touchpoint, number) => (touchpoint.Key, number)).ToDictionary(pair => pair.Key, pair => pair.number);
        var held = new Replacements(unit, terms);
        var here = new Replacements([map], terms);
        // A key that no map holds is a touchpoint still, one that is nowhere on the map.
        string? Held(string key) => key.Length == 0 ? null : here.Resolve(key, out _) ?? held.Resolve(key, out _) ?? terms.Now(key);
        var names = unit.SelectMany(journey => journey.Touchpoints).GroupBy(t => t.Key).ToDictionary(group => group.Key, group => group.First().Name);
        foreach (var (word, activity) in activities)
        {
            var rules = mapping.Of(activity);
            if (rules.Count > 0)
            {
                _byActivity[word] = [.. rules.Select(rule => (rule.FromMs, Number(Held(rule.Touchpoint), names)))];
                _said[word] = mapping.Now(activity);
                _mapped.UnionWith(_byActivity[word].Select(pair => pair.Number));
            }
        }
    }

    public IReadOnlyList<KnownTouchpoint> All => _known;

    /// <summary>Whether some activity is said to be a touchpoint of the map.</summary>
    public bool AnyOnMap => _mapped.Any(number => number != None && _known[number].OnMap);

    public int Number(string key) => _numbers[key];

    public bool IsMapped(int number) => _mapped.Contains(number);

    public string Said(int activity) => _said.GetValueOrDefault(activity, "");

    public int Of(int activity, long time)
    {
        if (_byActivity.TryGetValue(activity, out var newestFirst))
        {
            foreach (var (from, number) in newestFirst)
            {
                if (from <= time)
                {
                    return number;
                }
            }
        }

        return None;
    }

    private int Number(string? key, Dictionary<string, string> names)
    {
        if (key is null)
        {
            return None;
        }

        if (!_numbers.TryGetValue(key, out var number))
        {
            _numbers[key] = number = _known.Count;
            _known.Add(new KnownTouchpoint(key, "", names.GetValueOrDefault(key, key)));
        }

        return number;
    }
}
