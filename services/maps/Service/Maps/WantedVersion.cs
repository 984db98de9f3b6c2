namespace Journey.Maps.Maps;

/// <summary>Which version of a map is read.</summary>
internal enum WantedVersion
{
    /// <summary>Viewers read the published one, or the newest where none is; everybody else the newest.</summary>
    ByRole,
    Newest,
    Published,
}
