using Grpc.Core;
using Journey.Evidence.V1;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Evidence.Rpc;

internal sealed partial class EvidenceRpc
{
    [Needs(Role.Contributor)]
    public override async Task<DefineLogReply> DefineLog(DefineLogRequest request, ServerCallContext context)
    {
        var defined = await logs.DefineAsync(Command.From(context, request), LogMessages.Read(request.Log), context.CancellationToken);
        return new DefineLogReply { Log = LogMessages.Write(defined.Log), Created = defined.Created };
    }

    [Needs(Role.Viewer)]
    public override async Task<ListLogsReply> ListLogs(ListLogsRequest request, ServerCallContext context) =>
        new() { Logs = { (await logs.ListAsync(Caller(context), context.CancellationToken)).Select(LogMessages.Write) } };

    [Needs(Role.Viewer)]
    public override async Task<GetLogReply> GetLog(GetLogRequest request, ServerCallContext context) =>
        new() { Log = LogMessages.Write(await logs.GetAsync(Caller(context), request.Key, context.CancellationToken)) };
}
