using Grpc.Core;
using Journey.Evidence.V1;
using Journey.Platform.Identity;

namespace Journey.Evidence.Rpc;

// What is read of a log.
internal sealed partial class EvidenceRpc
{
    [Needs(Role.Viewer)]
    public override async Task<GetPathsReply> GetPaths(GetPathsRequest request, ServerCallContext context)
    {
        var query = FigureMessages.Query(request.HasSegment ? request.Segment : null, request.From, request.To, request.Reading, request.Top);
        return PathMessages.Write(await figures.Paths.PathsAsync(Caller(context), request.LogKey, query, context.CancellationToken));
    }

    [Needs(Role.Viewer)]
    public override async Task<GetDriversReply> GetDrivers(GetDriversRequest request, ServerCallContext context)
    {
        var query = FigureMessages.Query(request.HasSegment ? request.Segment : null, request.From, request.To, request.Reading, request.Top);
        return DriverMessages.Write(await figures.Drivers.DriversAsync(Caller(context), request.LogKey, request.By, query, context.CancellationToken));
    }

    [Needs(Role.Viewer)]
    public override async Task<GetDaysReply> GetDays(GetDaysRequest request, ServerCallContext context)
    {
        var query = FigureMessages.Query(request.HasSegment ? request.Segment : null, request.From, request.To, request.Reading);
        return DriverMessages.Write(await figures.Days.DaysAsync(Caller(context), request.LogKey, query, context.CancellationToken));
    }

    [Needs(Role.Viewer)]
    public override Task<GetScoresReply> GetScores(GetScoresRequest request, ServerCallContext context) => base.GetScores(request, context);

    [Needs(Role.Viewer)]
    public override Task<GetQualityReply> GetQuality(GetQualityRequest request, ServerCallContext context) => base.GetQuality(request, context);

    [Needs(Role.Contributor)]
    public override Task<ListCasesReply> ListCases(ListCasesRequest request, ServerCallContext context) => base.ListCases(request, context);

    [Needs(Role.Contributor)]
    public override Task<GetCaseReply> GetCase(GetCaseRequest request, ServerCallContext context) => base.GetCase(request, context);
}
