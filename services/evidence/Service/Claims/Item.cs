using Journey.Evidence.Sources;
using Journey.Platform.Storage;

namespace Journey.Evidence.Claims;

/// <summary>An item of evidence that was added by hand, or taken from a reviewed text. It never changes; a withdrawal stands beside it.</summary>
internal sealed class Item : IUnitOwned
{
    public required Guid Id { get; init; }

    public Guid UnitId { get; set; }

    public required string Title { get; init; }

    public required Origin Origin { get; init; }

    public required Tier Tier { get; init; }

    public required string Method { get; init; }

    public long? N { get; init; }

    public DateTimeOffset? Dated { get; init; }

    public string? IndependenceKey { get; init; }

    public string? Segment { get; init; }

    public string? Link { get; init; }

    public string? SourceKind { get; init; }

    /// <summary>SHA-256 of the document behind it, in lower-case hexadecimal digits; unique in the unit.</summary>
    public string? Digest { get; init; }

    public string? Note { get; init; }

    public required DateTimeOffset AddedAt { get; init; }
}
