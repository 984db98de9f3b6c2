using Journey.Platform.Storage;

namespace Journey.Maps.Storage;

/// <summary>A change set; its number is that of its first version.</summary>
internal sealed class ChangeSetRow : IUnitOwned
{
    public Guid UnitId { get; set; }

    public Guid MapId { get; set; }

    public int Number { get; set; }

    public int LastVersion { get; set; }

    public string Subject { get; set; } = "";

    public string Author { get; set; } = "";

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset EndedAt { get; set; }

    public string Reason { get; set; } = "";

    public bool ReasonGiven { get; set; }
}
