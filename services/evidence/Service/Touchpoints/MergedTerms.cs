using Journey.Maps.Contracts.Events;

namespace Journey.Evidence.Touchpoints;

/// <summary>What touchpoint keys mean since the unit's dictionary merged some of them.</summary>
internal sealed class MergedTerms(long revision, IReadOnlyList<MergedKey> merged)
{
    private readonly Dictionary<string, string> _into = merged.ToDictionary(key => key.From, key => key.Into);

    public static MergedTerms None => new(0, []);

    public long Revision => revision;

    /// <summary>The key that a key means now.</summary>
    public string Now(string key) => _into.GetValueOrDefault(key, key);

    /// <summary>The journey with new keys in the place of merged ones, each touchpoint with the key it was written with among those it replaces.</summary>
    public RevisedJourney Read(RevisedJourney journey)
    {
        if (_into.Count == 0)
        {
            return journey;
        }

        var written = journey.Touchpoints.Select(touchpoint => touchpoint.Key).Distinct().ToList();
        var held = written.ToHashSet();
        // A key that another touchpoint of the map has already stays as it was written.
        var now = written.ToDictionary(key => key, key => Now(key) is var other && other != key && held.Add(other) ? other : key);
        return journey with
        {
            Touchpoints = [.. journey.Touchpoints.Select(t => now[t.Key] == t.Key ? t : t with { Key = now[t.Key], Replaces = [.. t.Replaces.Append(t.Key).Where(key => key != now[t.Key]).Distinct()] })],
            Paths = [.. journey.Paths.Select(path => (IReadOnlyList<string>)[.. path.Select(key => now.GetValueOrDefault(key, key))])],
        };
    }
}
