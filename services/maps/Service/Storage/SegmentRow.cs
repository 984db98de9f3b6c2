using Journey.Platform.Storage;

namespace Journey.Maps.Storage;

/// <summary>A segment that has a definition.</summary>
internal sealed class SegmentRow : IUnitOwned
{
    public Guid UnitId { get; set; }

    public string Key { get; set; } = "";

    /// <summary>Rises with time; lists go by it.</summary>
    public Guid Id { get; set; }

    /// <summary>Number of the newest version.</summary>
    public int Newest { get; set; }
}
