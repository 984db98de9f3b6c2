using Journey.Platform.Storage;

namespace Journey.Evidence.Claims;

/// <summary>One grade of a claim that others were told, and what changed it.</summary>
internal sealed class GradeRecord : IUnitOwned
{
    public Guid UnitId { get; set; }

    public required string ClaimId { get; init; }

    public required long Revision { get; init; }

    public required int StatementVersion { get; init; }

    public required DateTimeOffset AsOf { get; init; }

    public required Grade Grade { get; init; }

    public required double Score { get; init; }

    public required double Support { get; init; }

    public required double Contra { get; init; }

    public required bool Contested { get; init; }

    public Tier? CappedBy { get; init; }

    public required GradeCause Cause { get; init; }
}
