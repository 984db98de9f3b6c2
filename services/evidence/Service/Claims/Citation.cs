using Journey.Platform.Storage;

namespace Journey.Evidence.Claims;

/// <summary>A link from a claim to an item. One whose statement version is not the claim's own is to be confirmed and does not count.</summary>
internal sealed class Citation : IUnitOwned
{
    public required Guid Id { get; init; }

    public Guid UnitId { get; set; }

    public required string ClaimId { get; init; }

    public required Guid ItemId { get; init; }

    public Stance Stance { get; set; }

    public string Note { get; set; } = "";

    public int StatementVersion { get; set; }
}
