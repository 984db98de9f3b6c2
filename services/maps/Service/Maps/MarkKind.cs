namespace Journey.Maps.Maps;

internal enum MarkKind
{
    Friction,
    Risk,
    Value,
}
