using Journey.Platform.Storage;

namespace Journey.Maps.Storage;

/// <summary>The words of the newest version of a map as they are searched: normalised, and cut at a length.</summary>
internal sealed class MapTextRow : IUnitOwned
{
    public Guid UnitId { get; set; }

    public Guid MapId { get; set; }

    public string Text { get; set; } = "";
}
