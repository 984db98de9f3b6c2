using Grpc.Core;
using Journey.Evidence.Previews;
using Journey.Evidence.V1;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Evidence.Rpc;

// What comes in beside whole files: control of imports, rejects, records, previews, texts.
internal sealed partial class EvidenceRpc
{
    [Needs(Role.Contributor)]
    public override async Task<PauseImportReply> PauseImport(PauseImportRequest request, ServerCallContext context) =>
        new() { State = Write(await control.PauseAsync(Command.From(context, request), request.SourceKey, request.ImportId, context.CancellationToken)) };

    [Needs(Role.Contributor)]
    public override async Task<ResumeImportReply> ResumeImport(ResumeImportRequest request, ServerCallContext context) =>
        new() { State = Write(await control.ResumeAsync(Command.From(context, request), request.SourceKey, request.ImportId, context.CancellationToken)) };

    [Needs(Role.Contributor)]
    public override async Task<CancelImportReply> CancelImport(CancelImportRequest request, ServerCallContext context) =>
        new() { State = Write(await control.CancelAsync(Command.From(context, request), request.SourceKey, request.ImportId, context.CancellationToken)) };

    [Needs(Role.Contributor)]
    public override async Task ReadRejects(ReadRejectsRequest request, IServerStreamWriter<ReadRejectsReply> responseStream, ServerCallContext context)
    {
        await foreach (var reject in await rejects.OpenAsync(Caller(context), request.SourceKey, request.ImportId, context.CancellationToken))
        {
            await responseStream.WriteAsync(
                new ReadRejectsReply { Line = reject.Line, Field = reject.Field, Reason = reject.Reason, Raw = reject.Raw }, context.CancellationToken);
        }
    }

    [Needs(Role.Contributor)]
    public override async Task<AppendReply> Append(IAsyncStreamReader<AppendRequest> requestStream, ServerCallContext context)
    {
        var sent = await SentRecords.ReadAsync(requestStream, context.CancellationToken);
        var told = await records.AppendAsync(
            Command.From(context, sent.Identity()), sent.SourceKey, SentRecords.Mapping, sent.Bytes, sent.Digest, shape => sent.Open(shape.Columns), context.CancellationToken);
        return RecordMessages.Write(told);
    }

    [Needs(Role.Contributor)]
    public override async Task<PreviewImportReply> PreviewImport(PreviewImportRequest request, ServerCallContext context)
    {
        if (request.Beginning.Length > Beginning.Most)
        {
            throw new BodyTooLarge($"A preview takes the first {Beginning.Most} bytes of a file.");
        }

        var beginning = Beginning.Of(request.Beginning.ToByteArray(), request.Cut ? true : null);
        var given = ImportMessages.Read(request.Format ?? new ImportFormat()) with { Gzip = false };
        return PreviewMessages.Write(await previews.LookAsync(Caller(context), request.SourceKey, given, beginning, context.CancellationToken));
    }

    [Needs(Role.Contributor)]
    public override async Task<SaveMappingReply> SaveMapping(SaveMappingRequest request, ServerCallContext context) => new()
    {
        Format = ImportMessages.Write(await mappings.SaveAsync(
            Command.From(context, request), request.SourceKey, ImportMessages.Read(request.Format ?? new ImportFormat()), context.CancellationToken)),
    };

    [Needs(Role.Viewer)]
    public override async Task<GetMappingReply> GetMapping(GetMappingRequest request, ServerCallContext context)
    {
        var kept = await mappings.GetAsync(Caller(context), request.SourceKey, context.CancellationToken);
        var reply = new GetMappingReply();
        reply.Saved = kept?.ReadSaved is { } saved ? ImportMessages.Write(saved) : null;
        reply.Last = kept?.ReadLast is { } last ? ImportMessages.Write(last) : null;
        return reply;
    }

    [Needs(Role.Owner)]
    public override async Task<ListTextReviewsReply> ListTextReviews(ListTextReviewsRequest request, ServerCallContext context)
    {
        var state = request.Decision == TextDecision.Unspecified ? Texts.TextState.Pending : (Texts.TextState)request.Decision;
        var listed = await texts.ListAsync(
            Caller(context), request.SourceKey, state, request.Limit == 0 ? null : request.Limit, request.Cursor, context.CancellationToken);
        return new ListTextReviewsReply { Reviews = { listed.Items.Select(TextMessages.Write) }, Next = listed.Next ?? "" };
    }

    [Needs(Role.Owner)]
    public override async Task<ReviewTextReply> ReviewText(ReviewTextRequest request, ServerCallContext context)
    {
        var words = request.Text.Length == 0 ? null : request.Text;
        return new ReviewTextReply
        {
            Review = TextMessages.Write(await texts.DecideAsync(
                Command.From(context, request), request.ReviewId, (Texts.TextState)request.Decision, words, context.CancellationToken)),
        };
    }

    private V1.ImportState Write(Imports.FileImport import) => ImportMessages.Write(import, time.GetUtcNow());
}
