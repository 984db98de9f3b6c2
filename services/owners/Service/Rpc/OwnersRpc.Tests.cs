using Grpc.Core;
using Journey.Owners.Owners;
using Journey.Owners.V1;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Role = Journey.Platform.Identity.Role;

namespace Journey.Owners.Rpc;

internal sealed partial class OwnersRpc
{
    [Needs(Role.Owner)]
    public override async Task<StartTestReply> StartTest(StartTestRequest request, ServerCallContext context)
    {
        var (fix, plan) = (OwnerRequests.Id("fixId", request.FixId), request.ToPlan());
        return new StartTestReply { Test = (await trials.StartAsync(Command.From(context, request), fix, plan, context.CancellationToken)).ToMessage() };
    }

    [Needs(Role.Contributor)]
    public override async Task<RecordMeasurementReply> RecordMeasurement(RecordMeasurementRequest request, ServerCallContext context)
    {
        var (id, taken) = (OwnerRequests.Id("testId", request.TestId), request.ToMeasurement(time.GetUtcNow()));
        var command = Command.From(context, request);
        var measured = request.FromLog ? trials.TakeAsync(command, id, taken, context.CancellationToken) : trials.MeasureAsync(command, id, taken, context.CancellationToken);
        return new RecordMeasurementReply { Test = (await measured).ToMessage() };
    }

    [Needs(Role.Owner)]
    public override async Task<RecordVerdictReply> RecordVerdict(RecordVerdictRequest request, ServerCallContext context)
    {
        var (id, order) = (OwnerRequests.Id("testId", request.TestId), request.ToOrder());
        return new RecordVerdictReply { Test = (await trials.DecideAsync(Command.From(context, request), id, order, context.CancellationToken)).ToMessage() };
    }

    [Needs(Role.Viewer)]
    public override async Task<GetTestReply> GetTest(GetTestRequest request, ServerCallContext context) =>
        new() { Test = (await trials.GetAsync(Caller(context), OwnerRequests.Id("testId", request.TestId), context.CancellationToken)).ToMessage() };

    [Needs(Role.Viewer)]
    public override async Task<ListTestsReply> ListTests(ListTestsRequest request, ServerCallContext context)
    {
        var found = await trials.ListAsync(Caller(context), request.ToFilter(), Paging.Of(request.Limit, request.Cursor), context.CancellationToken);
        return new ListTestsReply { Tests = { found.Rows.Select(trial => trial.ToMessage()) }, Next = found.Next };
    }

    [Needs(Role.Viewer)]
    public override async Task<ListTombstonesReply> ListTombstones(ListTombstonesRequest request, ServerCallContext context)
    {
        var found = await trials.TombstonesAsync(Caller(context), request.Search, Paging.Of(request.Limit, request.Cursor), context.CancellationToken);
        return new ListTombstonesReply { Tombstones = { found.Rows.Select(stone => stone.ToMessage()) }, Next = found.Next };
    }

    [Needs(Role.Viewer)]
    public override async Task<GetLineReply> GetLine(GetLineRequest request, ServerCallContext context) =>
        new() { Line = (await lines.GetAsync(Caller(context), OwnerRequests.Id("fixId", request.FixId), context.CancellationToken)).ToMessage() };

    [Needs(Role.Viewer)]
    public override async Task<ListLinesReply> ListLines(ListLinesRequest request, ServerCallContext context)
    {
        var page = Paging.Of(request.Limit, request.Cursor);
        var (portfolio, found) = await lines.ListAsync(Caller(context), OwnerRequests.MaybeId("mapId", request.MapId), page, context.CancellationToken);
        var reply = new ListLinesReply { Fixes = portfolio.Fixes, LocalOnly = portfolio.LocalOnly, Lines = { found.Rows.Select(line => line.ToMessage()) }, Next = found.Next };
        if (portfolio.PointRatio is { } ratio)
        {
            reply.PointRatio = ratio;
        }
        return reply;
    }
}
