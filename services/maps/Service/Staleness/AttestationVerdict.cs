namespace Journey.Maps.Staleness;

/// <summary>What somebody says of an element after looking at it again.</summary>
internal enum AttestationVerdict
{
    /// <summary>It still is as the map says.</summary>
    StillTrue,

    /// <summary>The map was changed; it holds for the version that says so and later ones.</summary>
    Changed,

    /// <summary>It is no longer on the map.</summary>
    Retired,

    /// <summary>It came to readers for the first time, in a publication; nobody attests so by hand.</summary>
    Published,
}
