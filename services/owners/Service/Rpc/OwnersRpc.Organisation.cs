using Grpc.Core;
using Journey.Owners.Owners;
using Journey.Owners.V1;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Role = Journey.Platform.Identity.Role;

namespace Journey.Owners.Rpc;

internal sealed partial class OwnersRpc
{
    [Needs(Role.Contributor)]
    public override async Task<AddPersonReply> AddPerson(AddPersonRequest request, ServerCallContext context)
    {
        var person = await people.AddAsync(Command.From(context, request), request.Name, request.Team, context.CancellationToken);
        return new AddPersonReply { Person = person.ToMessage() };
    }

    [Needs(Role.Viewer)]
    public override async Task<ListPeopleReply> ListPeople(ListPeopleRequest request, ServerCallContext context)
    {
        var found = await people.ListAsync(Caller(context), Paging.Of(request.Limit, request.Cursor), context.CancellationToken);
        return new ListPeopleReply { People = { found.Rows.Select(person => person.ToMessage()) }, Next = found.Next };
    }

    [Needs(Role.Viewer)]
    public override async Task<GetPersonReply> GetPerson(GetPersonRequest request, ServerCallContext context)
    {
        var found = await people.GetAsync(Caller(context), OwnerRequests.Id("personId", request.PersonId), context.CancellationToken);
        return new GetPersonReply { Person = found.ToMessage() };
    }

    [Needs(Role.Viewer)]
    public override async Task<ListTeamsReply> ListTeams(ListTeamsRequest request, ServerCallContext context)
    {
        var found = await teams.ListAsync(Caller(context), Paging.Of(request.Limit, request.Cursor), context.CancellationToken);
        return new ListTeamsReply { Teams = { found.Rows.Select(team => team.ToMessage()) }, Next = found.Next };
    }

    [Needs(Role.Viewer)]
    public override async Task<GetTeamReply> GetTeam(GetTeamRequest request, ServerCallContext context)
    {
        var found = await teams.GetAsync(Caller(context), OwnerRequests.Id("teamId", request.TeamId), context.CancellationToken);
        return found.ToMessage();
    }

    [Needs(Role.Admin)]
    public override async Task<PreviewOrganisationReply> PreviewOrganisation(PreviewOrganisationRequest request, ServerCallContext context)
    {
        var (file, day) = File(request.File);
        var report = await organisation.PreviewAsync(Caller(context), file.Csv.Memory, file.Complete, day, context.CancellationToken);
        return new PreviewOrganisationReply { Report = report.ToMessage() };
    }

    [Needs(Role.Admin)]
    public override async Task<ImportOrganisationReply> ImportOrganisation(ImportOrganisationRequest request, ServerCallContext context)
    {
        var (file, day) = File(request.File);
        var report = await organisation.ImportAsync(Command.From(context, request), file.Csv.Memory, file.Complete, day, context.CancellationToken);
        return new ImportOrganisationReply { Report = report.ToMessage() };
    }

    [Needs(Role.Viewer)]
    public override async Task<PreviewEndingReply> PreviewEnding(PreviewEndingRequest request, ServerCallContext context)
    {
        var (person, until) = (OwnerRequests.Id("personId", request.PersonId), EndingMessages.Until(request.Until));
        return new PreviewEndingReply { End = (await endings.PreviewAsync(Caller(context), person, until, context.CancellationToken)).ToMessage() };
    }

    [Needs(Role.Admin)]
    public override async Task<EndPersonReply> EndPerson(EndPersonRequest request, ServerCallContext context)
    {
        var (person, until) = (OwnerRequests.Id("personId", request.PersonId), EndingMessages.Until(request.Until));
        return new EndPersonReply { End = (await endings.EndAsync(Command.From(context, request), person, until, context.CancellationToken)).ToMessage() };
    }

    static (OrganisationFile File, DateOnly? Effective) File(OrganisationFile? file)
    {
        var violations = new Violations();
        var day = FixMessages.Day(violations, "effective", file?.Effective ?? "");
        violations.Require(file is not null, "file", "The file.");
        violations.ThrowIfAny();
        return (file!, day);
    }
}
