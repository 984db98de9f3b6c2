using Journey.Evidence.Claims;
using Journey.Evidence.Sources;

namespace Journey.Evidence.Rpc;

internal static class ClaimMessages
{
    /// <summary>The id of an item; one that is no id at all is unknown.</summary>
    public static Guid? ItemId(string text) => text.Length == 0 ? null : ItemVerbs.Id(text);

    /// <summary>0 is how a message says nothing.</summary>
    public static int? Limit(int limit) => limit == 0 ? null : limit;

    public static ItemProperties Read(V1.Item? item)
    {
        item ??= new V1.Item();
        return new ItemProperties(
            item.Title, (Origin)item.Origin, (Tier)item.Tier, item.Method, item.HasN ? item.N : null, item.Dated?.ToDateTimeOffset(),
            Given(item.IndependenceKey), Given(item.Segment), Given(item.Link), Given(item.SourceKind), Given(item.Digest), Given(item.Note));
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
            SourceKind = item.SourceKind,
            Digest = item.Digest,
            Note = item.Note,
            WithdrawnAt = Times.Write(item.WithdrawnAt),
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
        MapId = graded.Claim.MapId.ToString(),
        Basis = graded.Basis,
        ContestedSince = Times.Write(graded.ContestedSince),
        ToldRevision = graded.ToldRevision,
        Grade = graded.Graded.Grade.ToString(),
        Score = graded.Graded.Score,
        Support = graded.Graded.Support,
        Contra = graded.Graded.Contra,
        Contested = graded.Graded.Contested,
        CappedBy = graded.Graded.CappedBy?.ToString() ?? "",
        Citations = { graded.Graded.Items.Select(item => Write(item, graded)) },
        Raises = { graded.Graded.Raises.Select(raise => new V1.Raise { Grade = raise.Grade.ToString(), Tier = (V1.Tier)raise.Tier, Method = raise.Method, N = raise.N }) },
    };

    public static V1.GradeClaimsReply Write(MapGrades map)
    {
        var grade = new V1.MapGrade { Claims = map.Claims.Count, Sound = map.Sound, WorstClaimId = map.Worst?.Claim.ClaimId ?? "" };
        if (map.Share is { } share)
        {
            (grade.Share, grade.Low, grade.High) = share;
        }

        return new V1.GradeClaimsReply { MapVersion = map.Version, AsOf = Times.Write(map.AsOf), Claims = { map.Claims.Select(Write) }, Grade = grade };
    }

    public static V1.ToldGrade Write(GradeRecord told) => new()
    {
        Revision = told.Revision,
        StatementVersion = told.StatementVersion,
        AsOf = Times.Write(told.AsOf),
        Grade = told.Grade.ToString(),
        Score = told.Score,
        Support = told.Support,
        Contra = told.Contra,
        Contested = told.Contested,
        CappedBy = told.CappedBy?.ToString() ?? "",
        Cause = (V1.GradeCause)told.Cause,
    };

    public static V1.ItemUse Write(ItemUse use) => new()
    {
        CitationId = use.CitationId.ToString(),
        ClaimId = use.ClaimId,
        MapId = use.MapId.ToString(),
        Statement = use.Statement,
        Stance = (V1.Stance)use.Stance,
    };

    private static V1.GradedCitation Write(WeighedItem weighed, GradedClaim graded)
    {
        var (item, citation) = graded.Behind[weighed.Item.ItemId];
        return new V1.GradedCitation
        {
            Item = Write(item),
            Stance = (V1.Stance)weighed.Item.Stance,
            Weight = weighed.Weight,
            AgeDays = weighed.AgeDays ?? 0,
            Counted = weighed.Counted,
            Remark = weighed.Remark,
            Note = citation.Note,
            CitationId = citation.Id.ToString(),
            CitedAt = Times.Write(citation.CitedAt),
        };
    }

    private static string? Given(string text) => text.Length == 0 ? null : text;
}
