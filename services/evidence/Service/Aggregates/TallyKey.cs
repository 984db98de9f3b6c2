namespace Journey.Evidence.Aggregates;

internal readonly record struct TallyKey(int Segment, Tally Kind, int A, int B)
{
    public bool HasValues => Kind is Tally.Edge or Tally.Throughput;
}
