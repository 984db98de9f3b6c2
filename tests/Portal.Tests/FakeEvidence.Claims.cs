using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Journey.Evidence.V1;

namespace Portal.Tests;

/// <summary>Claims, their history, and items added by hand.</summary>
internal sealed partial class FakeEvidence
{
    public override Task<GetGradeHistoryReply> GetGradeHistory(GetGradeHistoryRequest request, ServerCallContext context) => Task.FromResult(new GetGradeHistoryReply
    {
        Grades = { Told(3, 4, "D", .04, .9, GradeCause.Citation), Told(2, 30, "C", .3, 0, GradeCause.Age), Told(1, 90, "B", .5, 0, GradeCause.Evidence) },
    });

    public override async Task<ListClaimsReply> ListClaims(ListClaimsRequest request, ServerCallContext context)
    {
        var grades = await GradeClaims(new() { MapId = store.Map.MapId }, context);
        var reply = new ListClaimsReply();
        foreach (var grade in grades.Claims.Where(grade => (!request.HasContested || grade.Contested == request.Contested) && (request.Grade.Length == 0 || grade.Grade == request.Grade)))
        {
            grade.MapId = store.Map.MapId;
            reply.Claims.Add(grade);
        }
        return reply;
    }

    public override Task<GetItemReply> GetItem(GetItemRequest request, ServerCallContext context) => request.ItemId == "item-5"
        ? Task.FromResult(new GetItemReply { Item = store.Quote, Uses = { new ItemUse { CitationId = "c-5", ClaimId = "claim-2", MapId = store.Map.MapId, Statement = "Setup is the main pain", Stance = Stance.Contradicts } } })
        : throw FakeStore.Refuse(StatusCode.NotFound, "There is no such item.");

    public override Task<WithdrawItemReply> WithdrawItem(WithdrawItemRequest request, ServerCallContext context)
    {
        RefuseLong(request.Reason);
        store.Withdrawn.Add($"{request.ItemId}: {request.Reason}");
        store.Quote.WithdrawnAt = Samples.Day.ToTimestamp();
        return Task.FromResult(new WithdrawItemReply { Item = store.Quote });
    }

    public override Task<WithdrawCitationReply> WithdrawCitation(WithdrawCitationRequest request, ServerCallContext context)
    {
        RefuseLong(request.Reason);
        store.Withdrawn.Add($"{request.CitationId}: {request.Reason}");
        return Task.FromResult(new WithdrawCitationReply { Grade = new() { Grade = "C" } });
    }

    static void RefuseLong(string reason)
    {
        if (reason.Length > 500)
        {
            throw FakeStore.Refuse(StatusCode.InvalidArgument, "It must have at most 500 characters.");
        }
    }

    static ToldGrade Told(long revision, int daysAgo, string grade, double score, double contra, GradeCause cause) =>
        new() { Revision = revision, StatementVersion = 1, AsOf = Samples.Day.AddDays(-daysAgo).ToTimestamp(), Grade = grade, Score = score, Support = .5, Contra = contra, Contested = contra >= .25, Cause = cause };
}
