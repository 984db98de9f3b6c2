using Journey.Platform.Storage;

namespace Journey.Maps.Storage;

/// <summary>A waiver signed on a decision: rows are added and never changed.</summary>
internal sealed class WaiverRow : IUnitOwned
{
    public Guid UnitId { get; set; }

    public Guid Id { get; set; }

    public Guid DecisionId { get; set; }

    public Guid MapId { get; set; }

    public string Claim { get; set; } = "";

    public int StatementVersion { get; set; }

    public string Rule { get; set; } = "";

    public string Reason { get; set; } = "";

    /// <summary>Last day on which it counts, in days since the year 1.</summary>
    public int Until { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public string CreatedBy { get; set; } = "";
}
