namespace Journey.Maps.Staleness;

/// <summary>How much a change matters. A minor one is kept, and makes nothing stale.</summary>
internal enum Materiality
{
    Minor,
    Material,
    Major,
}
