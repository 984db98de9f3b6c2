namespace Journey.Maps.Maps;

/// <summary>What the unit's dictionary names.</summary>
internal enum TermKind
{
    Channel,
    Touchpoint,
}
