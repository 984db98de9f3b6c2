using Google.Protobuf.WellKnownTypes;
using Journey.Maps.Maps;
using Journey.Maps.Publishing;

namespace Journey.Maps.Rpc;

/// <summary>Reviews and publications as messages.</summary>
internal static class PublicationMessages
{
    public static V1.ListReviewsReply Of(Page<VersionReview> page) => new() { Reviews = { page.Items.Select(Of) }, Next = page.Next };

    public static V1.ListPublicationsReply Of(Page<PublicationSummary> page) => new() { Publications = { page.Items.Select(Of) }, Next = page.Next };

    public static V1.VersionReview Of(VersionReview review) => new()
    {
        MapId = review.MapId.ToString(),
        Number = review.Number,
        Version = review.Version,
        Status = (V1.ReviewStatus)((int)review.Status + 1),
        AskedAt = Timestamp.FromDateTimeOffset(review.AskedAt),
        AskedBy = review.AskedBy,
        Note = review.Note,
        AnsweredAt = Of(review.AnsweredAt),
        AnsweredBy = review.AnsweredBy,
        Answer = review.Answer,
        Alone = review.Alone,
    };

    public static V1.CheckGateReply Of(GateReport report) => new()
    {
        Version = report.Version,
        Blocks = { report.Blocks.Select(block => new V1.GateBlock { Place = block.Place, What = block.What, Mend = block.Mend }) },
        Lint = LintMessages.Of(report.Seen.Lint),
    };

    public static V1.Publication Of(Publication publication) => new()
    {
        MapId = publication.MapId.ToString(),
        Number = publication.Number,
        Version = publication.Version,
        Status = Of(publication.Status),
        PublishedAt = Timestamp.FromDateTimeOffset(publication.PublishedAt),
        PublishedBy = publication.PublishedBy,
        AsOf = Timestamp.FromDateTimeOffset(publication.Seen.AsOf),
        EvidenceRevision = publication.Seen.EvidenceRevision,
        OwnersRevision = publication.Seen.OwnersRevision,
        Claims = { publication.Seen.Claims.Select(Of) },
        Owners = { publication.Seen.Owners.Select(owner => new V1.PublishedOwner { Element = owner.Element, PersonId = owner.Person, Name = owner.Name }) },
        Fixes = { publication.Seen.Fixes.Select(Of) },
        Lint = LintMessages.Of(publication.Seen.Lint),
        Waivers = { publication.Seen.Waivers.Select(DecisionMessages.Of) },
        Review = publication.Seen.Review,
        EndedAt = Of(publication.EndedAt),
        EndedBy = publication.EndedBy,
        EndReason = publication.EndReason,
    };

    private static V1.PublicationSummary Of(PublicationSummary publication) => new()
    {
        Number = publication.Number,
        Version = publication.Version,
        Status = Of(publication.Status),
        PublishedAt = Timestamp.FromDateTimeOffset(publication.PublishedAt),
        PublishedBy = publication.PublishedBy,
        TheatreIndex = publication.TheatreIndex,
        Strength = (V1.MapStrength)((int)publication.Strength + 1),
        EndedAt = Of(publication.EndedAt),
        EndReason = publication.EndReason,
    };

    private static V1.PublishedClaim Of(PublishedClaim claim) => new()
    {
        ClaimId = claim.Claim,
        StatementVersion = claim.StatementVersion,
        Grade = claim.Grade,
        Score = claim.Score,
        Contested = claim.Contested,
        GradeRevision = claim.GradeRevision,
    };

    private static V1.PublishedFix Of(PublishedFix fix) => new()
    {
        FixId = fix.Fix,
        Candidate = fix.Candidate,
        Owner = fix.Owner,
        Due = fix.Due,
        State = fix.State,
        Metric = fix.Metric,
        MeasuresOutcome = fix.MeasuresOutcome,
    };

    private static V1.PublicationStatus Of(PublicationStatus status) => (V1.PublicationStatus)((int)status + 1);

    private static Timestamp? Of(DateTimeOffset? at) => at is { } instant ? Timestamp.FromDateTimeOffset(instant) : null;
}
