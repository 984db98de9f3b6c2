using Grpc.Core;
using Journey.Maps.Maps;
using Journey.Maps.Storage;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Maps.Rpc;

internal sealed partial class MapsRpc
{
    [Needs(Role.Viewer)]
    public override async Task<V1.ListTermsReply> ListTerms(V1.ListTermsRequest request, ServerCallContext context) => TermMessages.Of(await terms.ListAsync(
        Unit(context), TermMessages.Kind(request.Kind), RequestFields.Limit(request.Limit), IdCursor.Read(request.Cursor), context.CancellationToken));

    [Needs(Role.Viewer)]
    public override async Task<V1.GetTermReply> GetTerm(V1.GetTermRequest request, ServerCallContext context) =>
        TermMessages.Of(await terms.GetAsync(Unit(context), TermMessages.Kind(request.Kind), request.Key, context.CancellationToken));

    [Needs(Role.Contributor)]
    public override async Task<V1.Term> AddTerm(V1.AddTermRequest request, ServerCallContext context)
    {
        var draft = new TermDraft(request.Key, request.Name);
        return TermMessages.Of((await terms.AddAsync(Command.From(context, request), TermMessages.Kind(request.Kind), draft, context.CancellationToken)).Term);
    }

    [Needs(Role.Contributor)]
    public override async Task<V1.Term> RenameTerm(V1.RenameTermRequest request, ServerCallContext context) => TermMessages.Of(await terms.RenameAsync(
        Command.From(context, request), TermMessages.Kind(request.Kind), request.Key, request.Name, context.CancellationToken));

    [Needs(Role.Contributor)]
    public override async Task<V1.Term> MergeTerms(V1.MergeTermsRequest request, ServerCallContext context) => TermMessages.Of(await terms.MergeAsync(
        Command.From(context, request), TermMessages.Kind(request.Kind), request.Key, request.Into, context.CancellationToken));
}
