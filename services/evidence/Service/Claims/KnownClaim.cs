using Journey.Platform.Storage;

namespace Journey.Evidence.Claims;

/// <summary>A claim as its map's newest known version has it, or had it last.</summary>
internal sealed class KnownClaim : IUnitOwned
{
    public Guid UnitId { get; set; }

    public required string ClaimId { get; init; }

    public required Guid MapId { get; init; }

    public int StatementVersion { get; set; }

    public string Statement { get; set; } = "";

    public string Element { get; set; } = "";

    /// <summary>Whether it is about an emotion: customers' own words decide its basis.</summary>
    public bool OfEmotion { get; set; }

    /// <summary>Place in the map.</summary>
    public int Place { get; set; }

    /// <summary>When it was seen to be gone from its map; nothing cites it any more.</summary>
    public DateTimeOffset? RemovedAt { get; set; }

    public KnownClaim As(ClaimWording wording) => new()
    {
        UnitId = UnitId,
        ClaimId = ClaimId,
        MapId = MapId,
        StatementVersion = wording.StatementVersion,
        Statement = wording.Statement,
        Element = Element,
        OfEmotion = OfEmotion,
        Place = Place,
        RemovedAt = RemovedAt,
    };
}
