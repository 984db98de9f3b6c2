using Grpc.Core;
using Journey.Owners.V1;
using Journey.Platform.Identity;
using Role = Journey.Owners.V1.Role;

namespace Gateway.Tests.Stage;

/// <summary>Owners as far as the gateway needs it, with the real rules of the platform in front; and calls whose trailers tests look at.</summary>
internal sealed class FakeOwnersRpc(FakeOwners owners) : Owners.OwnersBase
{
    [NeedsGateway]
    public override async Task<ResolveMemberReply> ResolveMember(ResolveMemberRequest request, ServerCallContext context)
    {
        owners.CountQuestion();
        if (owners.Silent)
        {
            await Task.Delay(Timeout.Infinite, context.CancellationToken);
        }

        return owners.Units.TryGetValue(request.UnitKey, out var id) && owners.Members.TryGetValue((request.Subject, request.UnitKey), out var role) && role != Role.Unspecified
            ? new ResolveMemberReply { Unit = new Unit { UnitId = id, Key = request.UnitKey, Name = "Unit " + request.UnitKey, TimeZone = "Asia/Tokyo" }, Role = role }
            : throw new UnitNotFound();
    }

    [NeedsSignIn]
    public override Task<ListUnitsReply> ListUnits(ListUnitsRequest request, ServerCallContext context)
    {
        context.ResponseTrailers.Add("made-by", "the part");
        context.ResponseTrailers.Add("bytes-bin", [0, 1, 254, 255]);
        var caller = context.GetHttpContext().Caller();
        return Task.FromResult(new ListUnitsReply { Units = { new Membership { Unit = new Unit { Key = caller.Unit?.Key ?? "", Name = caller.Subject }, Role = (Role)(int)caller.Role } } });
    }

    [Needs(Journey.Platform.Identity.Role.Viewer)]
    public override Task<ListPeopleReply> ListPeople(ListPeopleRequest request, ServerCallContext context) =>
        throw new RpcException(new Status(StatusCode.FailedPrecondition, "地図がありません"), new Metadata { { "reason", "NO_MAP" }, { "grpc-status-details-bin", [8, 9] } });

    [NeedsSignIn]
    public override Task<CreateUnitReply> CreateUnit(CreateUnitRequest request, ServerCallContext context) => base.CreateUnit(request, context);

    [NeedsSignIn]
    public override Task<SetMemberReply> SetMember(SetMemberRequest request, ServerCallContext context) => base.SetMember(request, context);

    [NeedsSignIn]
    public override Task<ListMembersReply> ListMembers(ListMembersRequest request, ServerCallContext context) => base.ListMembers(request, context);

    [NeedsSignIn]
    public override Task<AddPersonReply> AddPerson(AddPersonRequest request, ServerCallContext context) => base.AddPerson(request, context);

    [NeedsSignIn]
    public override Task<AssignReply> Assign(AssignRequest request, ServerCallContext context) => base.Assign(request, context);

    [NeedsSignIn]
    public override Task<ListAssignmentsReply> ListAssignments(ListAssignmentsRequest request, ServerCallContext context) => base.ListAssignments(request, context);

    [NeedsSignIn]
    public override Task<GetGapsReply> GetGaps(GetGapsRequest request, ServerCallContext context) => base.GetGaps(request, context);

    [NeedsSignIn]
    public override Task<GetImprovementSystemReply> GetImprovementSystem(GetImprovementSystemRequest request, ServerCallContext context) => base.GetImprovementSystem(request, context);

    [NeedsSignIn]
    public override Task<GetPersonReply> GetPerson(GetPersonRequest request, ServerCallContext context) => base.GetPerson(request, context);

    [NeedsSignIn]
    public override Task<ListTeamsReply> ListTeams(ListTeamsRequest request, ServerCallContext context) => base.ListTeams(request, context);

    [NeedsSignIn]
    public override Task<GetTeamReply> GetTeam(GetTeamRequest request, ServerCallContext context) => base.GetTeam(request, context);

    [NeedsSignIn]
    public override Task<PreviewOrganisationReply> PreviewOrganisation(PreviewOrganisationRequest request, ServerCallContext context) => base.PreviewOrganisation(request, context);

    [NeedsSignIn]
    public override Task<ImportOrganisationReply> ImportOrganisation(ImportOrganisationRequest request, ServerCallContext context) => base.ImportOrganisation(request, context);

    [NeedsSignIn]
    public override Task<ListGapsReply> ListGaps(ListGapsRequest request, ServerCallContext context) => base.ListGaps(request, context);

    [NeedsSignIn]
    public override Task<ListHandoffsReply> ListHandoffs(ListHandoffsRequest request, ServerCallContext context) => base.ListHandoffs(request, context);

    [NeedsSignIn]
    public override Task<ConfirmHandoffReply> ConfirmHandoff(ConfirmHandoffRequest request, ServerCallContext context) => base.ConfirmHandoff(request, context);

    [NeedsSignIn]
    public override Task<DismissHandoffReply> DismissHandoff(DismissHandoffRequest request, ServerCallContext context) => base.DismissHandoff(request, context);

    [NeedsSignIn]
    public override Task<PlanFixReply> PlanFix(PlanFixRequest request, ServerCallContext context) => base.PlanFix(request, context);

    [NeedsSignIn]
    public override Task<MoveFixReply> MoveFix(MoveFixRequest request, ServerCallContext context) => base.MoveFix(request, context);

    [NeedsSignIn]
    public override Task<ListFixesReply> ListFixes(ListFixesRequest request, ServerCallContext context) => base.ListFixes(request, context);

    [NeedsSignIn]
    public override Task<GetFixReply> GetFix(GetFixRequest request, ServerCallContext context) => base.GetFix(request, context);

    [NeedsSignIn]
    public override Task<PreviewEndingReply> PreviewEnding(PreviewEndingRequest request, ServerCallContext context) => base.PreviewEnding(request, context);

    [NeedsSignIn]
    public override Task<EndPersonReply> EndPerson(EndPersonRequest request, ServerCallContext context) => base.EndPerson(request, context);

    [NeedsSignIn]
    public override Task<StartTestReply> StartTest(StartTestRequest request, ServerCallContext context) => base.StartTest(request, context);

    [NeedsSignIn]
    public override Task<RecordMeasurementReply> RecordMeasurement(RecordMeasurementRequest request, ServerCallContext context) => base.RecordMeasurement(request, context);

    [NeedsSignIn]
    public override Task<RecordVerdictReply> RecordVerdict(RecordVerdictRequest request, ServerCallContext context) => base.RecordVerdict(request, context);

    [NeedsSignIn]
    public override Task<GetTestReply> GetTest(GetTestRequest request, ServerCallContext context) => base.GetTest(request, context);

    [NeedsSignIn]
    public override Task<ListTestsReply> ListTests(ListTestsRequest request, ServerCallContext context) => base.ListTests(request, context);

    [NeedsSignIn]
    public override Task<ListTombstonesReply> ListTombstones(ListTombstonesRequest request, ServerCallContext context) => base.ListTombstones(request, context);

    [NeedsSignIn]
    public override Task<GetLineReply> GetLine(GetLineRequest request, ServerCallContext context) => base.GetLine(request, context);

    [NeedsSignIn]
    public override Task<ListLinesReply> ListLines(ListLinesRequest request, ServerCallContext context) => base.ListLines(request, context);
}
