namespace Journey.Evidence.Figures;

/// <summary>
/// Counts records without a value by the source they came from. A source that never gives a value of what is asked for says nothing about
/// it, so its records are not uncoded; where no source does, all are.
/// </summary>
internal sealed class Coders
{
    private readonly HashSet<int> _places = [];
    private readonly Dictionary<int, long> _without = [];

    /// <summary>Selected records without a value.</summary>
    public long Uncoded => _without.Where(pair => _places.Count == 0 || _places.Contains(pair.Key)).Sum(pair => pair.Value);

    public bool Has(int place) => _places.Contains(place);

    /// <summary>The source at a place gives a value, in a case that is selected or in another one.</summary>
    public void Gives(int place) => _places.Add(place);

    /// <summary>A selected record has none.</summary>
    public void Without(int place) => _without[place] = _without.GetValueOrDefault(place) + 1;
}
