namespace Journey.Maps.Maps;

internal enum DependencyKind
{
    Product,
    Policy,
    Channel,
    Segment,
}
