using Journey.Evidence.Claims;

namespace Journey.Evidence.Http;

internal sealed record CitationView(Citable Item, Stance Stance, double Weight, double? AgeDays, bool Counted, string? Remark, string? Note)
{
    public static CitationView Of(WeighedItem weighed, GradedClaim graded)
    {
        var (item, note) = graded.Behind[weighed.Item.ItemId];
        return new CitationView(
            item, weighed.Item.Stance, weighed.Weight, weighed.AgeDays, weighed.Counted,
            weighed.Remark is { Length: > 0 } remark ? remark : null, note is { Length: > 0 } text ? text : null);
    }
}
