using Journey.Platform.Storage;

namespace Journey.Maps.Storage;

/// <summary>The newest grade of a claim that evidence told.</summary>
internal sealed class GradeRow : IUnitOwned
{
    public Guid UnitId { get; set; }

    public Guid MapId { get; set; }

    public string ClaimId { get; set; } = "";

    public int StatementVersion { get; set; }

    public long GradeRevision { get; set; }

    public DateTimeOffset AsOf { get; set; }

    public string Grade { get; set; } = "";

    public double Score { get; set; }

    public bool Contested { get; set; }
}
