namespace Journey.Maps.Maps;

internal enum MomentPolarity
{
    Stumble,
    Delight,
    Decisive,
}
