using Journey.Evidence.Reading;

namespace Journey.Evidence.Aggregates;

internal sealed class TallyDelta
{
    public long N { get; set; }

    public long Total { get; set; }

    /// <summary>Values, each doubled, plus one where it is taken back.</summary>
    public Bytes Values { get; } = new(32);

    public int Count { get; set; }
}
