namespace Journey.Statistics;

/// <summary>A stream of numbers that a seed repeats for ever, on any machine (SplitMix64).</summary>
/// <remarks>G. L. Steele, D. Lea, C. H. Flood, Fast splittable pseudorandom number generators, OOPSLA 2014.</remarks>
internal struct SplitMix(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next, 0 or more and below the bound: the upper half of the product.</summary>
    public int Below(int bound)
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        z ^= z >> 31;
        return (int)(((UInt128)z * (uint)bound) >> 64);
    }
}
