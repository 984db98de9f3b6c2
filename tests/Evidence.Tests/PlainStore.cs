namespace Evidence.Tests;

/// <summary>Which records count after files came in: the first of an id, or a later one that was recorded after it.</summary>
internal sealed class PlainStore
{
    private readonly Dictionary<(string Source, int Id), PlainRecord> _kept = [];
    private int _arrivals;

    public void Take(string source, IEnumerable<PlainRecord> records)
    {
        foreach (var record in records)
        {
            _arrivals++;
            if (!_kept.TryGetValue((source, record.Id), out var kept) || record.Recorded > kept.Recorded)
            {
                _kept[(source, record.Id)] = record with { Arrival = _arrivals, Source = source };
            }
        }
    }

    /// <summary>Records of sources, in their places.</summary>
    public List<PlainRecord> Of(params string[] sources) =>
        [.. _kept.Values.Where(record => sources.Contains(record.Source)).Select(record => record with { Place = Array.IndexOf(sources, record.Source) })];
}
