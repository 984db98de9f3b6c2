using Journey.Evidence.Claims;
using Journey.Evidence.Sources;

namespace Journey.Evidence.Rpc;

internal static class ClaimMessages
{
    /// <summary>The id of an item; one that is no id at all is unknown.</summary>
    public static Guid? ItemId(string text) => text.Length == 0 ? null : Guid.TryParse(text, out var id) ? id : throw new ItemNotFound();

    public static ItemProperties Read(V1.Item? item)
    {
        item ??= new V1.Item();
        return new ItemProperties(
            item.Title, (Origin)item.Origin, (Tier)item.Tier, item.Method, item.HasN ? item.N : null, item.Dated?.ToDateTimeOffset(),
            Given(item.IndependenceKey), Given(item.Segment), Given(item.Link));
    }

    public static V1.Item Write(Citable item)
    {
        var message = new V1.Item
        {
            ItemId = item.ItemId.ToString(),
            Title = item.Title,
            Origin = (V1.Origin)item.Origin,
            Tier = (V1.Tier)item.Tier,
            Method = item.Method,
            Dated = Times.Write(item.Dated),
            IndependenceKey = item.IndependenceKey,
            Segment = item.Segment,
            Link = item.Link,
            SourceKey = item.SourceKey,
        };
        if (item.N is { } n)
        {
            message.N = n;
        }

        return message;
    }

    public static V1.ClaimGrade Write(GradedClaim graded) => new()
    {
        ClaimId = graded.Claim.ClaimId,
        StatementVersion = graded.Claim.StatementVersion,
        Statement = graded.Claim.Statement,
        Element = graded.Claim.Element,
        Grade = graded.Graded.Grade.ToString(),
        Score = graded.Graded.Score,
        Support = graded.Graded.Support,
        Contra = graded.Graded.Contra,
        Contested = graded.Graded.Contested,
        CappedBy = graded.Graded.CappedBy?.ToString() ?? "",
        Citations = { graded.Graded.Items.Select(item => Write(item, graded)) },
        Raises = { graded.Graded.Raises.Select(raise => new V1.Raise { Grade = raise.Grade.ToString(), Tier = (V1.Tier)raise.Tier, Method = raise.Method, N = raise.N }) },
    };

    private static V1.GradedCitation Write(WeighedItem weighed, GradedClaim graded)
    {
        var (item, note) = graded.Behind[weighed.Item.ItemId];
        return new V1.GradedCitation
        {
            Item = Write(item),
            Stance = (V1.Stance)weighed.Item.Stance,
            Weight = weighed.Weight,
            AgeDays = weighed.AgeDays ?? 0,
            Counted = weighed.Counted,
            Remark = weighed.Remark,
            Note = note,
        };
    }

    private static string? Given(string text) => text.Length == 0 ? null : text;
}
