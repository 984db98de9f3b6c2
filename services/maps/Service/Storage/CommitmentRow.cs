using Journey.Maps.Decisions;
using Journey.Platform.Storage;

namespace Journey.Maps.Storage;

/// <summary>A commitment made on a map: rows are added and never changed.</summary>
internal sealed class CommitmentRow : IUnitOwned
{
    public Guid UnitId { get; set; }

    public Guid Id { get; set; }

    public Guid MapId { get; set; }

    public int MapVersion { get; set; }

    public CommitmentKind Kind { get; set; }

    public string What { get; set; } = "";

    public Guid? DecisionId { get; set; }

    /// <summary>Day on which it was made, in days since the year 1.</summary>
    public int CommittedOn { get; set; }

    public string By { get; set; } = "";

    public DateTimeOffset NotedAt { get; set; }

    public string NotedBy { get; set; } = "";
}
