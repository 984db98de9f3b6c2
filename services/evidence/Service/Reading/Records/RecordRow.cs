namespace Journey.Evidence.Reading;

/// <summary>One record, ready to be written. Bytes lie in the arena of its chunk.</summary>
internal struct RecordRow
{
    public const long NoTime = long.MinValue;
    public const long NoService = -1;

    /// <summary>Keyed hash of the id, or of the content where <see cref="Derived"/>.</summary>
    public UInt128 Id;
    public UInt128 Case;
    public UInt128 Customer;
    public long Time;
    public int Activity;
    public int Reason;
    public int Channel;
    public int Segment;

    /// <summary>Keyed hash of who acted, 0 for nobody.</summary>
    public long Actor;

    /// <summary>Milliseconds between the start and the end of the activity, or <see cref="NoService"/>.</summary>
    public long Service;

    /// <summary>Word of the kind <see cref="WordKind.Score"/>, 0 for none.</summary>
    public int Score;

    /// <summary>Word of the kind <see cref="WordKind.Outcome"/>, 0 for none.</summary>
    public int Outcome;

    /// <summary>When the source wrote the record down, or <see cref="NoTime"/>.</summary>
    public long RecordedTime;
    public int AttributesAt;
    public int AttributesLength;

    /// <summary>Free text, which is reviewed before anybody reads it.</summary>
    public int TextAt;
    public int TextLength;
    public bool Derived;
    public bool HasCase;
    public bool HasCustomer;

    public readonly bool IsEvent => Activity != 0 && Time != NoTime;
}
