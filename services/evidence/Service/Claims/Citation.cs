using Journey.Platform.Storage;

namespace Journey.Evidence.Claims;

/// <summary>
/// A link from a claim to an item. It is never changed: citing again ends it and begins its next revision, withdrawing it ends it.
/// One whose statement version is not the claim's own is to be confirmed and does not count.
/// </summary>
internal sealed class Citation : IUnitOwned
{
    public required Guid Id { get; init; }

    public required int Revision { get; init; }

    public Guid UnitId { get; set; }

    public required string ClaimId { get; init; }

    public required Guid ItemId { get; init; }

    public required Stance Stance { get; init; }

    public string Note { get; init; } = "";

    public required int StatementVersion { get; init; }

    public required DateTimeOffset CitedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Why it was withdrawn; empty where it was cited otherwise.</summary>
    public string EndReason { get; set; } = "";
}
