namespace Journey.Evidence.Conformance;

/// <summary>Traces are equal when they are the same touchpoints in the same order; a span looks one up without a copy.</summary>
internal sealed class TraceComparer : IEqualityComparer<int[]>, IAlternateEqualityComparer<ReadOnlySpan<int>, int[]>
{
    public static TraceComparer Instance { get; } = new();

    public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(int[] obj) => GetHashCode(obj.AsSpan());

    public int[] Create(ReadOnlySpan<int> alternate) => alternate.ToArray();

    public bool Equals(ReadOnlySpan<int> alternate, int[] other) => alternate.SequenceEqual(other);

    public int GetHashCode(ReadOnlySpan<int> alternate)
    {
        var hash = new HashCode();
        foreach (var key in alternate)
        {
            hash.Add(key);
        }

        return hash.ToHashCode();
    }
}
