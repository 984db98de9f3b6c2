using Journey.Platform.Storage;

namespace Journey.Maps.Storage;

/// <summary>A version for ever as it was: rows are added and never changed.</summary>
internal sealed class VersionRow : IUnitOwned
{
    public Guid UnitId { get; set; }

    public Guid MapId { get; set; }

    public int Version { get; set; }

    /// <summary>The document's JSON, compressed; nothing but the domain's own serializer reads it.</summary>
    public byte[] Document { get; set; } = [];

    public DateTimeOffset CreatedAt { get; set; }

    public string CreatedBy { get; set; } = "";

    public string Reason { get; set; } = "";
}
