namespace Journey.Evidence.Reading;

/// <summary>What is done with the values of one column.</summary>
internal sealed class Column(string name)
{
    public string Name { get; } = name;

    /// <summary>Roles the file's mapping gives it; a column may have several, as an id that is also the case.</summary>
    public Roles Roles { get; init; }

    /// <summary>Place among the source's declared dimensions, or -1.</summary>
    public int Dimension { get; init; } = -1;

    /// <summary>Whether values are kept as keyed hashes only.</summary>
    public bool Personal { get; init; }

    /// <summary>For a score: the scale its mapping gives it; null when a column tells.</summary>
    public byte[]? Scale { get; init; }

    /// <summary>Why no value of it can be taken; null when they can.</summary>
    public string? Refusal { get; init; }

    /// <summary>Number of its name among the attribute names of the source; 0 until an attribute is kept.</summary>
    public int Word { get; set; }

    public ulong NameHash { get; init; }

    /// <summary>The record that had a value of it last: the first of two in one record counts.</summary>
    public long LastRecord { get; set; }
}
