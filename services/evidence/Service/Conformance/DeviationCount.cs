namespace Journey.Evidence.Conformance;

/// <summary>Cases that deviated in one way at one touchpoint, and how often they did.</summary>
internal readonly record struct DeviationCount(long Cases, long Occurrences)
{
    public DeviationCount Plus(long cases, long occurrences) => new(Cases + cases, Occurrences + occurrences);
}
