using Journey.Maps.Maps;
using Journey.Platform.Storage;

namespace Journey.Maps.Storage;

/// <summary>That the newest version of a map uses a term, by the key that it is read with.</summary>
internal sealed class TermUseRow : IUnitOwned
{
    public Guid UnitId { get; set; }

    public TermKind Kind { get; set; }

    public string Key { get; set; } = "";

    public Guid MapId { get; set; }
}
