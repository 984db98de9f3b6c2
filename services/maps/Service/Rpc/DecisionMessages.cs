using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Journey.Maps.Decisions;
using Journey.Maps.Maps;

namespace Journey.Maps.Rpc;

/// <summary>Decisions and waivers as messages.</summary>
internal static class DecisionMessages
{
    public static DecisionContent Read(V1.DecisionContent? content) => content is null ? new DecisionContent() : new DecisionContent(
        content.Question,
        [.. content.InScope],
        [.. content.Deferred.Select(deferral => new Deferral(deferral.What, deferral.RevisitTrigger))],
        [.. content.OutOfScope],
        [.. content.MissingEvidence.Select(gap => new EvidenceGap(gap.What, gap.Owner, gap.Due))],
        [.. content.Options],
        [.. content.TradeOffs],
        [.. content.Absences.Select(absence => new BoundaryAbsence(absence.Of == 0 ? null : (BoundaryPart)((int)absence.Of - 1), absence.Because))],
        content.ChosenChange is { } change ? new ChosenChange(change.What, change.CandidateFix, change.NoneYetBecause) : null,
        content.Owner,
        [.. content.Claims.Select(relied => new ReliedClaim(relied.Claim, relied.StatementVersion))],
        content.ReviewAt,
        content.KeepRetireCriterion,
        content.MapVersion,
        content.Supersedes);

    public static V1.ListDecisionsReply Of(Page<Decision> page) => new() { Decisions = { page.Items.Select(Of) }, Next = page.Next };

    public static V1.Decision Of(Decision decision) => new()
    {
        DecisionId = decision.Id.ToString(),
        MapId = decision.MapId.ToString(),
        Revision = decision.Revision,
        Status = (V1.DecisionStatus)((int)decision.Status + 1),
        Content = Of(decision.Content),
        CreatedAt = Timestamp.FromDateTimeOffset(decision.CreatedAt),
        CreatedBy = decision.CreatedBy,
        UpdatedAt = Timestamp.FromDateTimeOffset(decision.UpdatedAt),
        UpdatedBy = decision.UpdatedBy,
        Waivers = { decision.Waivers.Select(Of) },
        Ruling = decision.Ruling is { } ruling ? Of(ruling) : null,
        Review = decision.Review is { } review ? new V1.DecisionReview { At = Timestamp.FromDateTimeOffset(review.At), By = review.By, Note = review.Note } : null,
        SupersededBy = decision.SupersededBy?.ToString() ?? "",
    };

    public static V1.Waiver Of(Waiver waiver) => new()
    {
        WaiverId = waiver.Id.ToString(),
        DecisionId = waiver.DecisionId.ToString(),
        Claim = waiver.Claim,
        StatementVersion = waiver.StatementVersion,
        Rule = waiver.Rule,
        Reason = waiver.Reason,
        Until = waiver.Until.ToString("O", CultureInfo.InvariantCulture),
        CreatedAt = Timestamp.FromDateTimeOffset(waiver.CreatedAt),
        CreatedBy = waiver.CreatedBy,
    };

    private static V1.DecisionContent Of(DecisionContent content) => new()
    {
        Question = content.Question,
        InScope = { content.InScope },
        Deferred = { content.Deferred.Select(deferral => new V1.Deferral { What = deferral.What, RevisitTrigger = deferral.RevisitTrigger }) },
        OutOfScope = { content.OutOfScope },
        MissingEvidence = { content.MissingEvidence.Select(gap => new V1.EvidenceGap { What = gap.What, Owner = gap.Owner, Due = gap.Due }) },
        Options = { content.Options },
        TradeOffs = { content.TradeOffs },
        Absences = { content.Absences.Select(absence => new V1.BoundaryAbsence { Of = (V1.BoundaryPart)((int)absence.Of!.Value + 1), Because = absence.Because }) },
        ChosenChange = new V1.ChosenChange
        {
            What = content.ChosenChange.What,
            CandidateFix = content.ChosenChange.CandidateFix,
            NoneYetBecause = content.ChosenChange.NoneYetBecause,
        },
        Owner = content.Owner,
        Claims = { content.Claims.Select(relied => new V1.ReliedClaim { Claim = relied.Claim, StatementVersion = relied.StatementVersion }) },
        ReviewAt = content.ReviewAt,
        KeepRetireCriterion = content.KeepRetireCriterion,
        MapVersion = content.MapVersion,
        Supersedes = content.Supersedes,
    };

    private static V1.Ruling Of(Ruling ruling) => new()
    {
        At = Timestamp.FromDateTimeOffset(ruling.At),
        By = ruling.By,
        OwnerName = ruling.OwnerName,
        NewestMapVersion = ruling.NewestMapVersion,
        Claims = { ruling.Claims.Select(Of) },
    };

    private static V1.SeenClaim Of(SeenClaim seen) => new()
    {
        Claim = seen.Claim,
        StatementVersion = seen.StatementVersion,
        Grade = seen.Grade,
        GradeRevision = seen.GradeRevision,
        AsOf = seen.AsOf is { } asOf ? Timestamp.FromDateTimeOffset(asOf) : null,
        Contested = seen.Contested,
        Waiver = seen.Waiver?.ToString() ?? "",
    };
}
