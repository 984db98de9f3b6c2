using Journey.Evidence.Aggregates;

namespace Journey.Evidence.Drift;

/// <summary>What one case shows in each dimension: values, as pairs of words, with how often.</summary>
internal sealed class CaseTraits
{
    private readonly Dictionary<(int, int), int>[] _counts = [[], [], []];

    public IReadOnlyDictionary<(int, int), int> Of(DriftDimension dimension) => _counts[(int)dimension - 1];

    public static CaseTraits Read(IReadOnlyList<CaseRecord> records)
    {
        var traits = new CaseTraits();
        var last = 0;
        foreach (var record in records)
        {
            if (record.IsEvent)
            {
                traits.Add(DriftDimension.Transitions, last, record.Activity);
                last = record.Activity;
            }

            traits.Add(DriftDimension.Channels, record.Channel, 0);
            traits.Add(DriftDimension.Reasons, record.Reason, 0);
        }

        return traits;
    }

    private void Add(DriftDimension dimension, int value, int next)
    {
        if (value != 0)
        {
            var counts = _counts[(int)dimension - 1];
            counts[(value, next)] = counts.GetValueOrDefault((value, next)) + 1;
        }
    }
}
