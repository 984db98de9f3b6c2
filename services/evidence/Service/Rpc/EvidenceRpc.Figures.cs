using Grpc.Core;
using Journey.Evidence.Figures;
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
    public override async Task<GetScoresReply> GetScores(GetScoresRequest request, ServerCallContext context)
    {
        var query = FigureMessages.Query(request.HasSegment ? request.Segment : null, request.From, request.To, request.Reading);
        var scores = new ScoreQuery(request.By, request.Of, request.Scale);
        return ScoreMessages.Write(await figures.Scores.ScoresAsync(Caller(context), request.LogKey, scores, query, context.CancellationToken));
    }

    [Needs(Role.Viewer)]
    public override async Task<GetQualityReply> GetQuality(GetQualityRequest request, ServerCallContext context) =>
        ScoreMessages.Write(await figures.Quality.QualityAsync(Caller(context), request.LogKey, context.CancellationToken));

    [Needs(Role.Contributor)]
    public override async Task<ListCasesReply> ListCases(ListCasesRequest request, ServerCallContext context)
    {
        var query = FigureMessages.Query(request.HasSegment ? request.Segment : null, request.From, request.To, request.Reading);
        return CaseMessages.Write(await figures.Cases.ListAsync(Caller(context), request.LogKey, CaseMessages.Read(request), query, context.CancellationToken));
    }

    [Needs(Role.Contributor)]
    public override async Task<GetCaseReply> GetCase(GetCaseRequest request, ServerCallContext context)
    {
        var query = FigureMessages.Query(null, null, null, request.Reading);
        return CaseMessages.Write(await figures.Cases.WalkAsync(Caller(context), request.LogKey, request.Case, query, context.CancellationToken));
    }
}
