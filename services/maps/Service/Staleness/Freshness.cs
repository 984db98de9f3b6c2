namespace Journey.Maps.Staleness;

/// <summary>Where a map or an element stands, the gravest first.</summary>
internal enum Freshness
{
    /// <summary>Something has changed under what matters most, or under a quarter of the map.</summary>
    Stale,

    /// <summary>Something has changed under it, or a map below is stale or at risk.</summary>
    AtRisk,

    /// <summary>Its day of review has passed.</summary>
    Expired,

    /// <summary>Nobody ever verified it.</summary>
    Unknown,

    /// <summary>A change is announced that will make it stale.</summary>
    Scheduled,
    Fresh,
}
