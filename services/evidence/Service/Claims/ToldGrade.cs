using Journey.Platform.Storage;

namespace Journey.Evidence.Claims;

/// <summary>The grade of a claim that others were told last.</summary>
internal sealed class ToldGrade : IUnitOwned
{
    public Guid UnitId { get; set; }

    public required string ClaimId { get; init; }

    public required Guid MapId { get; init; }

    public int StatementVersion { get; set; }

    public Grade Grade { get; set; }

    public bool Contested { get; set; }

    public double Score { get; set; }

    public long Revision { get; set; }
}
