using Journey.Evidence.Claims;

namespace Journey.Evidence.Http;

internal sealed record CitationView(
    Guid CitationId, Citable Item, Stance Stance, double Weight, double? AgeDays, bool Counted, string? Remark, string? Note, DateTimeOffset CitedAt)
{
    public static CitationView Of(WeighedItem weighed, GradedClaim graded)
    {
        var (item, citation) = graded.Behind[weighed.Item.ItemId];
        return new CitationView(
            citation.Id, item, weighed.Item.Stance, weighed.Weight, weighed.AgeDays, weighed.Counted,
            weighed.Remark is { Length: > 0 } remark ? remark : null, citation.Note is { Length: > 0 } text ? text : null, citation.CitedAt);
    }
}
