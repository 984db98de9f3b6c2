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

    /// <summary>Number of its name among the attribute names of the source; 0 until an attribute is kept.</summary>
    public int Word { get; set; }

    public ulong NameHash { get; init; }
}
