using Grpc.Core;
using Journey.Owners.Owners;
using Journey.Owners.Registers;
using Journey.Owners.V1;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Role = Journey.Platform.Identity.Role;

namespace Journey.Owners.Rpc;

internal sealed class OwnersRpc(
    UnitRegister units, MemberRegister members, PeopleRegister people, AssignmentRegister assignments, OwnershipReader ownership, TimeProvider time)
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

    [NeedsGateway]
    public override async Task<ResolveMemberReply> ResolveMember(ResolveMemberRequest request, ServerCallContext context)
    {
        var found = await units.ResolveAsync(request.Subject, request.UnitKey, context.CancellationToken);
        return new ResolveMemberReply { Unit = found.Unit.ToMessage(), Role = found.Role.ToMessage() };
    }

    [Needs(Role.Contributor)]
    public override async Task<AddPersonReply> AddPerson(AddPersonRequest request, ServerCallContext context)
    {
        var person = await people.AddAsync(Command.From(context, request), request.Name, request.Team, context.CancellationToken);
        return new AddPersonReply { Person = person.ToMessage() };
    }

    [Needs(Role.Viewer)]
    public override async Task<ListPeopleReply> ListPeople(ListPeopleRequest request, ServerCallContext context)
    {
        var found = await people.ListAsync(Caller(context), context.CancellationToken);
        return new ListPeopleReply { People = { found.Select(person => person.ToMessage()) } };
    }

    [Needs(Role.Owner)]
    public override async Task<AssignReply> Assign(AssignRequest request, ServerCallContext context)
    {
        var order = request.ToOrder(time.GetUtcNow());
        var assigned = await assignments.AssignAsync(Command.From(context, request), order, context.CancellationToken);
        return new AssignReply { Assignment = assigned.ToMessage() };
    }

    [Needs(Role.Viewer)]
    public override async Task<ListAssignmentsReply> ListAssignments(ListAssignmentsRequest request, ServerCallContext context)
    {
        var found = await assignments.ListAsync(Caller(context), OwnerRequests.MapId(request.MapId), context.CancellationToken);
        return new ListAssignmentsReply { Assignments = { found.Select(assigned => assigned.ToMessage()) } };
    }

    [Needs(Role.Viewer)]
    public override async Task<GetGapsReply> GetGaps(GetGapsRequest request, ServerCallContext context)
    {
        var found = await ownership.ReadAsync(Caller(context), OwnerRequests.MapId(request.MapId), context.CancellationToken);
        return found.ToMessage();
    }

    [Needs(Role.Viewer)]
    public override async Task<GetImprovementSystemReply> GetImprovementSystem(GetImprovementSystemRequest request, ServerCallContext context)
    {
        var found = await ownership.ReadAsync(Caller(context), OwnerRequests.MapId(request.MapId), context.CancellationToken);
        return ImprovementSystem.Of(found).ToMessage();
    }

    static Caller Caller(ServerCallContext context) => context.GetHttpContext().Caller();
}
