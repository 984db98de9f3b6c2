using Journey.Maps.Decisions;
using Journey.Platform.Storage;

namespace Journey.Maps.Storage;

/// <summary>A decision. Its content changes while it is a draft; later only what became of it.</summary>
internal sealed class DecisionRow : IUnitOwned
{
    public Guid UnitId { get; set; }

    public Guid Id { get; set; }

    public Guid MapId { get; set; }

    /// <summary>Version of the map it is made on.</summary>
    public int MapVersion { get; set; }

    public int Revision { get; set; }

    public DecisionStatus Status { get; set; }

    /// <summary>JSON of <see cref="DecisionContent"/>.</summary>
    public string Content { get; set; } = "";

    /// <summary>JSON of <see cref="Ruling"/>; empty for a draft.</summary>
    public string Ruling { get; set; } = "";

    /// <summary>JSON of <see cref="DecisionReview"/>; empty until somebody looked.</summary>
    public string Review { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    public string CreatedBy { get; set; } = "";

    public DateTimeOffset UpdatedAt { get; set; }

    public string UpdatedBy { get; set; } = "";

    public Guid? SupersededBy { get; set; }
}
