using Journey.Platform.Storage;

namespace Journey.Maps.Storage;

/// <summary>That a step of the newest version of a map is shown in detail by another map.</summary>
internal sealed class MapLinkRow : IUnitOwned
{
    public Guid UnitId { get; set; }

    public Guid Parent { get; set; }

    public string Step { get; set; } = "";

    public Guid Child { get; set; }
}
