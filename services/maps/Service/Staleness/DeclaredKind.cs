namespace Journey.Maps.Staleness;

/// <summary>What has changed.</summary>
internal enum DeclaredKind
{
    Product,
    Policy,
    Segment,
    Channel,
    Behaviour,
}
