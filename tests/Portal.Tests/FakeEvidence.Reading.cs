using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Journey.Evidence.V1;

namespace Portal.Tests;

/// <summary>Files before they are imported, logs, quality, cases and texts.</summary>
internal sealed partial class FakeEvidence
{
    public override Task<PreviewImportReply> PreviewImport(PreviewImportRequest request, ServerCallContext context)
    {
        store.Previewed.Add(request);
        if (request.Format.TimeColumn == "no such column")
        {
            throw FakeStore.Refuse(StatusCode.InvalidArgument, "The header has no column “no such column”.");
        }
        var reply = new PreviewImportReply
        {
            Format = new() { Format = "csv", Delimiter = ";", CaseColumn = "customer", ActivityColumn = "what", TimeColumn = "when" },
            Roles =
            {
                new RoleProposal { Role = "case", Column = "customer", Confidence = .9, Why = "It repeats, and is called customer." },
                new RoleProposal { Role = "activity", Column = "what", Confidence = .6, Unsure = true, Why = "Few different words." },
                new RoleProposal { Role = "time", Column = "when", Confidence = 1, Why = "Every value is a time." },
            },
            Personal = { "mail" },
            Records = { new RecordPreview { Line = 2, Values = { ["case"] = "c1", ["activity"] = Samples.Hostile }, Time = Samples.Day.ToTimestamp(), Attributes = { ["mail"] = "•••" } }, new RecordPreview { Line = 3, Problem = "time is not a date: “x”" } },
            Problems = { new ImportProblem { Line = 3, Field = "time", Reason = "is not a date: “x”" } },
            Read = 2,
            Rejected = 1,
        };
        foreach (var name in new[] { "customer", "what", "when", "mail" })
        {
            reply.Columns.Add(new ColumnPreview { Name = name, Samples = { "a", "b" }, Filled = 2, Distinct = 2, Kind = name == "when" ? "time" : "word", Personal = name == "mail" });
        }
        return Task.FromResult(reply);
    }

    public override Task<SaveMappingReply> SaveMapping(SaveMappingRequest request, ServerCallContext context)
    {
        store.Saved.Add(request);
        return Task.FromResult(new SaveMappingReply { Format = request.Format });
    }

    public override Task<PauseImportReply> PauseImport(PauseImportRequest request, ServerCallContext context) => Task.FromResult(new PauseImportReply { State = store.Turn(ImportPhase.Paused) });

    public override Task<ResumeImportReply> ResumeImport(ResumeImportRequest request, ServerCallContext context) => Task.FromResult(new ResumeImportReply { State = store.Turn(ImportPhase.Running) });

    public override Task<CancelImportReply> CancelImport(CancelImportRequest request, ServerCallContext context) => store.Import.Phase == ImportPhase.Done
        ? throw FakeStore.Refuse(StatusCode.Aborted, "The import has ended.")
        : Task.FromResult(new CancelImportReply { State = store.Turn(ImportPhase.Cancelled) });

    public override async Task ReadRejects(ReadRejectsRequest request, IServerStreamWriter<ReadRejectsReply> responseStream, ServerCallContext context) =>
        await responseStream.WriteAsync(new() { Line = 7, Field = "time", Reason = "is not a date", Raw = "=cmd,\"x\"" });

    public override Task<GetQualityReply> GetQuality(GetQualityRequest request, ServerCallContext context) => Task.FromResult(new GetQualityReply
    {
        Records = 1000,
        Events = 1000,
        Cases = 812,
        Newest = Samples.Day.ToTimestamp(),
        Rejected = 33,
        Uncoded = new() { Count = 100, N = 1000, Share = .1, Low = .083, High = .12 },
        WithCustomer = new() { Count = 1000, N = 1000, Share = 1, Low = .996, High = 1 },
        Revision = 4,
    });

    public override Task<ListLogsReply> ListLogs(ListLogsRequest request, ServerCallContext context) => Task.FromResult(new ListLogsReply { Logs = { Samples.Log() } });

    public override Task<GetLogReply> GetLog(GetLogRequest request, ServerCallContext context) => request.Key is "first-30-days" or "contacts"
        ? Task.FromResult(new GetLogReply { Log = Samples.Log() })
        : throw FakeStore.Refuse(StatusCode.NotFound, "There is no such log.");

    public override Task<DefineLogReply> DefineLog(DefineLogRequest request, ServerCallContext context)
    {
        store.Defined.Add(request.Log);
        return request.Log.Key == "taken"
            ? throw FakeStore.Refuse(StatusCode.AlreadyExists, "The key is taken by another log.")
            : Task.FromResult(new DefineLogReply { Log = request.Log, Created = true });
    }

    public override Task<GetScoresReply> GetScores(GetScoresRequest request, ServerCallContext context) => Task.FromResult(request.LogKey == "survey" ? Felt() : new GetScoresReply
    {
        N = 20,
        Rows = { new Scores { Value = "get online", Scale = "1-5", N = 20, Mean = 3.5, Median = 4, Distribution = { new ScoreCount { Score = 1, Count = 5 }, new ScoreCount { Score = 5, Count = 15 } } } },
    });

    public override Task<GetTouchpointsReply> GetTouchpoints(GetTouchpointsRequest request, ServerCallContext context) => Task.FromResult(request.LogKey == "survey" ? FeltAt() : new GetTouchpointsReply { Mapping = Samples.Touchpoints() });

    public override Task<DefineTouchpointsReply> DefineTouchpoints(DefineTouchpointsRequest request, ServerCallContext context)
    {
        if (request.Rows.Any(row => row.Touchpoint == "refused"))
        {
            throw FakeStore.Refuse(StatusCode.InvalidArgument, "No map has the touchpoint refused.");
        }
        store.Touchpoints.Add(request);
        return Task.FromResult(new DefineTouchpointsReply { Mapping = Samples.Touchpoints() });
    }

    public override Task<ListCasesReply> ListCases(ListCasesRequest request, ServerCallContext context)
    {
        store.Listed.Add(request);
        return Task.FromResult(new ListCasesReply { Cases = { Samples.Case() }, Next = "50", Revision = 4, Selected = new() { Reading = new() { Anchor = "order", Days = 30 } } });
    }

    public override Task<GetCaseReply> GetCase(GetCaseRequest request, ServerCallContext context)
    {
        var reply = new GetCaseReply { Case = Samples.Case(), Revision = 4 };
        string[] walked = ["order", "router", "call", "router", "bill"];
        reply.Steps.Add(walked.Select((activity, day) => new CaseStep { Activity = activity, Time = Samples.Day.AddDays(day).ToTimestamp(), SourceKey = "contacts", Reason = activity == "call" ? "billing" : "" }));
        return Task.FromResult(reply);
    }

    public override Task<ListTextReviewsReply> ListTextReviews(ListTextReviewsRequest request, ServerCallContext context) => Task.FromResult(new ListTextReviewsReply
    {
        Reviews = { new TextReview { ReviewId = "text-1", SourceKey = "contacts", Text = Samples.Hostile, Decision = TextDecision.Pending, Time = Samples.Day.ToTimestamp() } },
    });

    public override Task<ReviewTextReply> ReviewText(ReviewTextRequest request, ServerCallContext context)
    {
        if (request.Text == "refused")
        {
            throw FakeStore.Refuse(StatusCode.InvalidArgument, "It must be shorter than what was written.");
        }
        store.Reviewed.Add(request);
        return Task.FromResult(new ReviewTextReply { Review = new() { ReviewId = request.ReviewId, SourceKey = "contacts", Decision = request.Decision, Text = request.Text } });
    }
}
