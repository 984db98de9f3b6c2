namespace Journey.Maps.Staleness;

/// <summary>What makes an element stale.</summary>
internal enum StaleCause
{
    Product,
    Policy,
    Segment,
    Channel,
    Behaviour,

    /// <summary>The segment is defined otherwise than when the map was made.</summary>
    Definition,
}
