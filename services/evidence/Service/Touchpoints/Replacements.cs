using Journey.Maps.Contracts.Events;

namespace Journey.Evidence.Touchpoints;

/// <summary>The touchpoints that newest versions of maps hold, and which of them took the place of which.</summary>
internal sealed class Replacements
{
    private const int Longest = 20;
    private readonly HashSet<string> _held;
    private readonly ILookup<string, string> _by;

    private readonly MergedTerms _terms;

    public Replacements(IEnumerable<RevisedJourney> journeys, MergedTerms terms)
    {
        _terms = terms;
        var touchpoints = journeys.Select(terms.Read).SelectMany(journey => journey.Touchpoints).ToList();
        _held = [.. touchpoints.Select(touchpoint => touchpoint.Key)];
        _by = touchpoints.SelectMany(touchpoint => touchpoint.Replaces.Select(old => (old, touchpoint.Key))).Distinct().ToLookup(pair => pair.old, pair => pair.Key);
    }

    /// <summary>The key a map holds for a key that was given: itself, or the one that replaces it.</summary>
    /// <param name="key">The key.</param>
    /// <param name="problem">noSuchTouchpoint or split where there is no single one; empty otherwise.</param>
    public string? Resolve(string key, out string problem)
    {
        problem = "";
        key = _terms.Now(key);
        for (var step = 0; step < Longest; step++)
        {
            if (_held.Contains(key))
            {
                return key;
            }

            var next = _by[key].ToList();
            if (next.Count != 1)
            {
                problem = next.Count == 0 ? "noSuchTouchpoint" : "split";
                return null;
            }

            key = _terms.Now(next[0]);
        }

        problem = "noSuchTouchpoint";
        return null;
    }
}
