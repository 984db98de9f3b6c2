namespace Journey.Maps.Maps;

internal enum MetricKind
{
    CustomerBehaviour,
    Business,
}
