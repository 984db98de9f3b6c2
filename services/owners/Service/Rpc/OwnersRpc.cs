using Grpc.Core;
using Journey.Owners.Organisation;
using Journey.Owners.Registers;
using Journey.Owners.V1;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Role = Journey.Platform.Identity.Role;

namespace Journey.Owners.Rpc;

internal sealed partial class OwnersRpc(
    UnitRegister units, MemberRegister members, PeopleRegister people, TeamRegister teams, OrganisationRegister organisation, EndingRegister endings,
    AssignmentRegister assignments, OwnershipReader ownership, HandoffRegister handoffs, FixRegister fixes, TrialRegister trials, LineReader lines,
    SprintRegister sprints, InboxRegister inbox, TimeProvider time)
    : V1.Owners.OwnersBase
{
    [NeedsOrganisation]
    public override async Task<CreateUnitReply> CreateUnit(CreateUnitRequest request, ServerCallContext context)
    {
        var unit = await units.CreateAsync(Command.From(context, request), request.Key, request.Name, request.TimeZone, context.CancellationToken);
        return new CreateUnitReply { Unit = unit.ToMessage() };
    }

    [NeedsSignIn]
    public override async Task<ListUnitsReply> ListUnits(ListUnitsRequest request, ServerCallContext context)
    {
        var found = await units.ListAsync(Caller(context), context.CancellationToken);
        return new ListUnitsReply { Units = { found.Select(membership => membership.ToMessage()) } };
    }

    [Needs(Role.Admin)]
    public override async Task<SetMemberReply> SetMember(SetMemberRequest request, ServerCallContext context)
    {
        var role = request.Role.ToRole();
        var member = await members.SetAsync(Command.From(context, request), request.Subject, request.Name, role, context.CancellationToken);
        return new SetMemberReply { Member = member.ToMessage() };
    }

    [Needs(Role.Admin)]
    public override async Task<ListMembersReply> ListMembers(ListMembersRequest request, ServerCallContext context)
    {
        var found = await members.ListAsync(Caller(context), context.CancellationToken);
        return new ListMembersReply { Members = { found.Select(member => member.ToMessage()) } };
    }

    [Needs(Role.Viewer)]
    public override async Task<CountApproversReply> CountApprovers(CountApproversRequest request, ServerCallContext context) =>
        new() { Approvers = await members.CountApproversAsync(Caller(context).UnitId, context.CancellationToken) };

    [NeedsGateway]
    public override async Task<ResolveMemberReply> ResolveMember(ResolveMemberRequest request, ServerCallContext context)
    {
        var found = await units.ResolveAsync(request.Subject, request.UnitKey, context.CancellationToken);
        return new ResolveMemberReply { Unit = found.Unit.ToMessage(), Role = found.Role.ToMessage() };
    }

    static Caller Caller(ServerCallContext context) => context.GetHttpContext().Caller();
}
