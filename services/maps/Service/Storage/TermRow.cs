using Journey.Maps.Maps;
using Journey.Platform.Storage;

namespace Journey.Maps.Storage;

/// <summary>A key of the dictionary. A merged one stays, so that it is not given to anything else and still finds what it became.</summary>
internal sealed class TermRow : IUnitOwned
{
    public Guid UnitId { get; set; }

    public TermKind Kind { get; set; }

    public string Key { get; set; } = "";

    /// <summary>Rises with time; lists go by it.</summary>
    public Guid Id { get; set; }

    public string Name { get; set; } = "";

    /// <summary>Key that it was merged into, which itself was not; empty for one that was not merged.</summary>
    public string MergedInto { get; set; } = "";

    public DateTimeOffset AddedAt { get; set; }

    public string AddedBy { get; set; } = "";
}
