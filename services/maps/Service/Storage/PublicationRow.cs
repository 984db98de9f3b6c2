using Journey.Maps.Publishing;
using Journey.Platform.Storage;

namespace Journey.Maps.Storage;

/// <summary>A publication. What was published and seen never changes; later only what became of it.</summary>
internal sealed class PublicationRow : IUnitOwned
{
    public Guid UnitId { get; set; }

    public Guid MapId { get; set; }

    public int Number { get; set; }

    public int Version { get; set; }

    public PublicationStatus Status { get; set; }

    /// <summary>Rises with everything that changes what readers of the map are shown; the version of what others are told.</summary>
    public int Revision { get; set; }

    public DateTimeOffset PublishedAt { get; set; }

    public string PublishedBy { get; set; } = "";

    /// <summary>JSON of <see cref="SeenAtGate"/>.</summary>
    public string Seen { get; set; } = "";

    public DateTimeOffset? EndedAt { get; set; }

    public string EndedBy { get; set; } = "";

    public string EndReason { get; set; } = "";
}
