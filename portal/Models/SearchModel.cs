using Journey.Platform.Errors;

namespace Journey.Portal.Models;

/// <summary>What was looked for, and the maps in which it stands.</summary>
public sealed record SearchModel(Frame Frame, string Query, IReadOnlyList<SearchHit> Hits, string Next)
{
    public IReadOnlyList<FieldViolation> Wrong { get; init; } = [];
}
