using Journey.Evidence.Sources;

namespace Journey.Evidence.Claims;

/// <summary>Something that can be cited: a source, or an item added by hand.</summary>
internal sealed record Citable(
    Guid ItemId, string Title, Origin Origin, Tier Tier, string Method, long? N, DateTimeOffset? Dated,
    string IndependenceKey, string Segment, string Link, string SourceKey, string SourceKind = "", string Digest = "", string Note = "",
    DateTimeOffset? WithdrawnAt = null)
{
    public static Citable Of(Item item) => new(
        item.Id, item.Title, item.Origin, item.Tier, item.Method, item.N, item.Dated,
        item.IndependenceKey is { Length: > 0 } key ? key : item.Id.ToString(), item.Segment ?? "", item.Link ?? "", "",
        item.SourceKind ?? "", item.Digest ?? "", item.Note ?? "");

    public static Citable Of(Source source) => new(
        source.ItemId, source.Name, source.Origin, source.Tier, source.Method, source.Size, source.Holds.Newest,
        source.IndependenceKey is { Length: > 0 } key ? key : source.Key, "", source.Link ?? "", source.Key, source.SourceKind ?? "");

    /// <summary>As it stood when an import had ended.</summary>
    public Citable With(ItemState? state) => this with { N = state?.N ?? 0, Dated = state?.Dated, Digest = state?.Digest ?? "" };

    public CitedItem Cited(Stance stance, bool confirmed) => new()
    {
        ItemId = ItemId,
        Tier = Tier,
        Method = Method,
        N = N,
        Dated = Dated,
        IndependenceKey = IndependenceKey,
        Digest = Digest,
        Segment = Segment,
        Stance = stance,
        Confirmed = confirmed,
        Withdrawn = WithdrawnAt is not null,
    };
}
