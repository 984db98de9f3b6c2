using Journey.Platform.Storage;

namespace Journey.Evidence.Claims;

/// <summary>A claim of a map's newest known version.</summary>
internal sealed class KnownClaim : IUnitOwned
{
    public Guid UnitId { get; set; }

    public required string ClaimId { get; init; }

    public required Guid MapId { get; init; }

    public int StatementVersion { get; set; }

    public string Statement { get; set; } = "";

    public string Element { get; set; } = "";

    /// <summary>Place in the map.</summary>
    public int Place { get; set; }
}
