namespace Journey.Evidence.Reading;

/// <summary>One record, ready to be written. Bytes lie in the arena of its chunk.</summary>
internal struct RecordRow
{
    public const long NoTime = long.MinValue;

    /// <summary>Keyed hash of the id, or of the content where <see cref="Derived"/>.</summary>
    public UInt128 Id;
    public UInt128 Case;
    public UInt128 Customer;
    public long Time;
    public int Activity;
    public int Reason;
    public int Channel;
    public int Segment;
    public int AttributesAt;
    public int AttributesLength;
    public bool Derived;
    public bool HasCase;
    public bool HasCustomer;

    public readonly bool IsEvent => Activity != 0 && Time != NoTime;
}
