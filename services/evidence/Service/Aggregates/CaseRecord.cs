namespace Journey.Evidence.Aggregates;

/// <summary>A record as its case sees it.</summary>
/// <param name="Time">Milliseconds since 1970, or null.</param>
/// <param name="Arrival">Place among all arrivals.</param>
/// <param name="Activity">Word, 0 for none.</param>
/// <param name="Reason">Word, 0 for none.</param>
/// <param name="Channel">Word, 0 for none.</param>
/// <param name="Segment">Word, 0 for none.</param>
/// <param name="Coded">Words of the declared dimensions, 0 for none.</param>
internal readonly record struct CaseRecord(long? Time, long Arrival, int Activity, int Reason, int Channel, int Segment, int[] Coded) : IComparable<CaseRecord>
{
    public bool IsEvent => Activity != 0 && Time is not null;

    /// <summary>Time, then arrival; what has no time comes first.</summary>
    public int CompareTo(CaseRecord other)
    {
        var byTime = (Time ?? long.MinValue).CompareTo(other.Time ?? long.MinValue);
        return byTime != 0 ? byTime : Arrival.CompareTo(other.Arrival);
    }
}
