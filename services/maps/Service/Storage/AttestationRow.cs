using Journey.Maps.Staleness;
using Journey.Platform.Storage;

namespace Journey.Maps.Storage;

/// <summary>That somebody looked at an element: rows are added and never changed.</summary>
internal sealed class AttestationRow : IUnitOwned
{
    public Guid UnitId { get; set; }

    public Guid MapId { get; set; }

    public Guid Id { get; set; }

    public string Element { get; set; } = "";

    public AttestationVerdict Verdict { get; set; }

    public int Version { get; set; }

    public DateTimeOffset At { get; set; }

    public string By { get; set; } = "";

    public string Evidence { get; set; } = "";

    public bool ByWordOnly { get; set; }

    public string Note { get; set; } = "";
}
