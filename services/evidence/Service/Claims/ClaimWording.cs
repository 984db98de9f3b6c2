using Journey.Platform.Storage;

namespace Journey.Evidence.Claims;

/// <summary>How a claim reads since an instant.</summary>
internal sealed class ClaimWording : IUnitOwned
{
    public Guid UnitId { get; set; }

    public required string ClaimId { get; init; }

    public required int StatementVersion { get; init; }

    public required string Statement { get; init; }

    public required DateTimeOffset Since { get; init; }
}
