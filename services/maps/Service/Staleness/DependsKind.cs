namespace Journey.Maps.Staleness;

/// <summary>What elements depend on, written or by what they are.</summary>
internal enum DependsKind
{
    Product,
    Policy,
    Channel,
    Segment,
    Touchpoint,
    Unit,
}
