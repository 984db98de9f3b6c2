using Grpc.Core;
using Journey.Owners.Owners;
using Journey.Owners.V1;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Role = Journey.Platform.Identity.Role;

namespace Journey.Owners.Rpc;

internal sealed partial class OwnersRpc
{
    [Needs(Role.Viewer)]
    public override async Task<GetInboxReply> GetInbox(GetInboxRequest request, ServerCallContext context)
    {
        var person = OwnerRequests.MaybeId("personId", request.PersonId);
        var (whose, found) = await inbox.ReadAsync(Caller(context), person, request.All, Paging.Of(request.Limit, request.Cursor), context.CancellationToken);
        return new GetInboxReply { PersonId = whose.Id.ToString(), Items = { found.Rows.Select(item => item.ToMessage()) }, Next = found.Next };
    }

    [Needs(Role.Viewer)]
    public override async Task<MarkInboxReply> MarkInbox(MarkInboxRequest request, ServerCallContext context) =>
        new() { Marked = await inbox.MarkAsync(Command.From(context, request), request.ToOrder(), context.CancellationToken) };

    [Needs(Role.Viewer)]
    public override async Task<ListAwaitedEvidenceReply> ListAwaitedEvidence(ListAwaitedEvidenceRequest request, ServerCallContext context)
    {
        var found = await inbox.AwaitedAsync(Caller(context), OwnerRequests.Id("mapId", request.MapId), context.CancellationToken);
        return new ListAwaitedEvidenceReply { Evidence = { found.Select(gap => gap.ToMessage()) } };
    }

    [Needs(Role.Viewer)]
    public override async Task<GetMeReply> GetMe(GetMeRequest request, ServerCallContext context) =>
        new() { Person = (await inbox.MeAsync(Caller(context), context.CancellationToken)).ToMessage() };

    [Needs(Role.Admin)]
    public override async Task<IdentifyPersonReply> IdentifyPerson(IdentifyPersonRequest request, ServerCallContext context)
    {
        var (id, notice) = (OwnerRequests.Id("personId", request.PersonId), request.Notice.ToNotice());
        var person = await inbox.IdentifyAsync(Command.From(context, request), id, request.Subject, request.Mail, notice, context.CancellationToken);
        return new IdentifyPersonReply
        {
            Person = person.ToMessage(),
            Subject = person.Person.Subject ?? "",
            Mail = person.Person.Mail,
            Notice = (V1.Notice)((int)person.Person.Notice + 1),
        };
    }
}
