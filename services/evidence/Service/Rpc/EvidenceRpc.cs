using Grpc.Core;
using Journey.Evidence.Beliefs;
using Journey.Evidence.Claims;
using Journey.Evidence.Comparison;
using Journey.Evidence.Conformance;
using Journey.Evidence.Drafts;
using Journey.Evidence.Drift;
using Journey.Evidence.Figures;
using Journey.Evidence.Handoffs;
using Journey.Evidence.Imports;
using Journey.Evidence.Logs;
using Journey.Evidence.Previews;
using Journey.Evidence.Sources;
using Journey.Evidence.Stakes;
using Journey.Evidence.Stumbling;
using Journey.Evidence.Touchpoints;
using Journey.Evidence.Texts;
using Journey.Evidence.V1;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Evidence.Rpc;

internal sealed partial class EvidenceRpc(
    SourceVerbs sources, LogVerbs logs, ImportVerbs imports, AllFigures figures, ItemVerbs items, ClaimVerbs claims, CitationVerbs citations,
    TouchpointVerbs touchpoints, DraftVerbs drafts, ConformanceVerbs conformance, BeliefVerbs beliefs, FindingVerbs findings, SegmentVerbs segments, DriftVerbs drift, HandoffVerbs handoffs,
    StumbleVerbs stumbles, StakeVerbs stakes, ImportControl control, RejectVerbs rejects, RecordVerbs records, MappingVerbs mappings, PreviewVerbs previews, TextVerbs texts,
    TimeProvider time)
    : V1.Evidence.EvidenceBase
{
    private static readonly TimeSpan WatchEvery = TimeSpan.FromMilliseconds(200);

    [Needs(Role.Contributor)]
    public override async Task<RegisterSourceReply> RegisterSource(RegisterSourceRequest request, ServerCallContext context)
    {
        var asked = SourceMessages.Read(request.Source);
        var registered = await sources.RegisterAsync(Command.From(context, request), asked, context.CancellationToken);
        return new RegisterSourceReply { Source = SourceMessages.Write(registered.Source), Created = registered.Created };
    }

    [Needs(Role.Viewer)]
    public override async Task<ListSourcesReply> ListSources(ListSourcesRequest request, ServerCallContext context) =>
        new() { Sources = { (await sources.ListAsync(Caller(context), context.CancellationToken)).Select(SourceMessages.Write) } };

    [Needs(Role.Viewer)]
    public override async Task<GetSourceReply> GetSource(GetSourceRequest request, ServerCallContext context) =>
        new() { Source = SourceMessages.Write(await sources.GetAsync(Caller(context), request.Key, context.CancellationToken)) };

    [Needs(Role.Contributor)]
    public override async Task<ImportReply> Import(IAsyncStreamReader<ImportRequest> requestStream, ServerCallContext context)
    {
        var upload = await Upload.BeginAsync(requestStream, context.CancellationToken);
        var mapping = await mappings.CompleteAsync(Caller(context), upload.Start.SourceKey, upload.Mapping, context.CancellationToken);
        await imports.CheckAsync(Caller(context), upload.Start.SourceKey, mapping, context.CancellationToken);
        var id = await imports.ReceiveAsync(
            upload.Start.SourceKey, mapping, upload.FileName, upload.CopyAsync,
            hash => Command.From(context, upload.Identity(hash)), context.CancellationToken);
        return new ImportReply { ImportId = id.ToString() };
    }

    [Needs(Role.Viewer)]
    public override async Task<GetImportReply> GetImport(GetImportRequest request, ServerCallContext context)
    {
        var import = await imports.GetAsync(Caller(context), request.SourceKey, request.ImportId, context.CancellationToken);
        return new GetImportReply { State = ImportMessages.Write(import, time.GetUtcNow()) };
    }

    [Needs(Role.Viewer)]
    public override async Task<ListImportsReply> ListImports(ListImportsRequest request, ServerCallContext context)
    {
        var listed = await imports.ListAsync(Caller(context), request.SourceKey, context.CancellationToken);
        return new ListImportsReply { Imports = { listed.Select(import => ImportMessages.Write(import, time.GetUtcNow())) } };
    }

    [Needs(Role.Viewer)]
    public override async Task WatchImport(WatchImportRequest request, IServerStreamWriter<WatchImportReply> responseStream, ServerCallContext context)
    {
        for (FileImport? told = null; told?.Ended != true;)
        {
            var import = await imports.GetAsync(Caller(context), request.SourceKey, request.ImportId, context.CancellationToken);
            if (told is null || told.State != import.State || told.Read != import.Read)
            {
                told = import;
                await responseStream.WriteAsync(new WatchImportReply { State = ImportMessages.Write(import, time.GetUtcNow()) }, context.CancellationToken);
            }

            if (!told.Ended)
            {
                await Task.Delay(WatchEvery, time, context.CancellationToken);
            }
        }
    }

    private static Caller Caller(ServerCallContext context) => context.GetHttpContext().Caller();
}
