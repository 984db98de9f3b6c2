namespace Journey.Maps.Maps;

/// <summary>First, second or zero moment of truth.</summary>
internal enum MomentKind
{
    First,
    Second,
    Zero,
}
