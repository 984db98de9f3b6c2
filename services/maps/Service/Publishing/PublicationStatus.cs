namespace Journey.Maps.Publishing;

/// <summary>Where a publication stands.</summary>
internal enum PublicationStatus
{
    /// <summary>It is what readers are shown.</summary>
    Published,

    /// <summary>A later one took its place.</summary>
    Superseded,

    /// <summary>It was taken from readers.</summary>
    Archived,
}
