namespace Journey.Evidence.Conformance;

/// <summary>One distinct trace, aligned once, and how many cases walked it.</summary>
internal sealed class WalkedTrace(int[] trace, bool open, Alignment alignment)
{
    public int[] Trace => trace;

    public bool Open => open;

    public Alignment Alignment => alignment;

    public long Cases { get; set; }
}
