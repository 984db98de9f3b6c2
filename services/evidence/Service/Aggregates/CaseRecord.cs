namespace Journey.Evidence.Aggregates;

/// <summary>A record as its case sees it.</summary>
/// <param name="Time">Milliseconds since 1970, or <see cref="NoTime"/>.</param>
/// <param name="Place">Place of its source in the log; 0 in a source's own line.</param>
/// <param name="Arrival">Number of the record: its place among all arrivals.</param>
/// <param name="Activity">Word, 0 for none.</param>
/// <param name="Reason">Word, 0 for none.</param>
/// <param name="Channel">Word, 0 for none.</param>
/// <param name="Segment">Word, 0 for none.</param>
/// <param name="Actor">Keyed hash of who did it, 0 for none.</param>
/// <param name="Service">Milliseconds from start to end of the activity, or <see cref="NoService"/>.</param>
/// <param name="Score">Word of kind score, 0 for none.</param>
/// <param name="Outcome">Word, 0 for none.</param>
/// <param name="Coded">Words of the declared dimensions, 0 for none; empty where none is set.</param>
internal readonly record struct CaseRecord(
    long Time, int Place, long Arrival, int Activity, int Reason, int Channel, int Segment, long Actor, long Service, int Score, int Outcome, int[] Coded)
    : IComparable<CaseRecord>
{
    public const long NoTime = long.MinValue;
    public const long NoService = -1;

    public bool HasTime => Time != NoTime;

    public bool IsEvent => Activity != 0 && Time != NoTime;

    /// <summary>Time, then source, then arrival; what has no time comes first.</summary>
    public int CompareTo(CaseRecord other)
    {
        var byTime = Time.CompareTo(other.Time);
        var byPlace = byTime != 0 ? byTime : Place.CompareTo(other.Place);
        return byPlace != 0 ? byPlace : Arrival.CompareTo(other.Arrival);
    }
}
