namespace Journey.Evidence.Aggregates;

internal readonly record struct TallyKey(int Segment, Tally Kind, int A, int B)
{
    public bool HasValues => KeepsValues(Kind);

    /// <summary>Whether values are kept beside the count, for medians.</summary>
    public static bool KeepsValues(Tally kind) => kind is Tally.Edge or Tally.Throughput or Tally.Service or Tally.Handover or Tally.Length;
}
