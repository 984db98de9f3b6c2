namespace Journey.Maps.Maps;

internal enum MapState
{
    Current,
    Target,
}
