namespace Journey.Evidence.Drift;

/// <summary>How much a move matters. The numbers are those of the wire, and stored.</summary>
internal enum Materiality
{
    /// <summary>Below .10, or no more than chance makes of it.</summary>
    None = 1,

    /// <summary>From .10 on.</summary>
    Minor = 2,

    /// <summary>From .25 on.</summary>
    Material = 3,
}
