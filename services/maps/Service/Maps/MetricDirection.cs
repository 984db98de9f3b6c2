namespace Journey.Maps.Maps;

internal enum MetricDirection
{
    Rise,
    Fall,
}
