namespace Journey.Evidence.Claims;

/// <summary>An item as a claim cites it.</summary>
internal sealed record CitedItem
{
    public required Guid ItemId { get; init; }

    public required Tier Tier { get; init; }

    public required string Method { get; init; }

    public long? N { get; init; }

    public DateTimeOffset? Dated { get; init; }

    public required string IndependenceKey { get; init; }

    /// <summary>Digest of the document behind it; empty where it is not known.</summary>
    public string Digest { get; init; } = "";

    public string Segment { get; init; } = "";

    public required Stance Stance { get; init; }

    /// <summary>Whether it was cited for the statement as it now reads.</summary>
    public bool Confirmed { get; init; } = true;

    public bool Withdrawn { get; init; }
}
