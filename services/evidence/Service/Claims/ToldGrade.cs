using Journey.Platform.Storage;

namespace Journey.Evidence.Claims;

/// <summary>The grade of a claim that others were told last; all of them stand in <see cref="GradeRecord"/>.</summary>
internal sealed class ToldGrade : IUnitOwned
{
    public Guid UnitId { get; set; }

    public required string ClaimId { get; init; }

    public required Guid MapId { get; init; }

    public int StatementVersion { get; set; }

    public Grade Grade { get; set; }

    public Tier? CappedBy { get; set; }

    /// <summary>Since when it is contested; null while it is not.</summary>
    public DateTimeOffset? ContestedSince { get; set; }

    public long Revision { get; set; }

    public bool Tells(GradedClaim claim) =>
        (Grade, CappedBy, ContestedSince is not null, StatementVersion)
        == (claim.Graded.Grade, claim.Graded.CappedBy, claim.Graded.Contested, claim.Claim.StatementVersion);
}
