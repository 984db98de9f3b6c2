using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Journey.Evidence.V1;

namespace Portal.Tests;

internal sealed partial class FakeEvidence(FakeStore store) : Evidence.EvidenceBase
{
    public override Task<ListSourcesReply> ListSources(ListSourcesRequest request, ServerCallContext context) => Task.FromResult(new ListSourcesReply { Sources = { State() } });

    public override Task<GetSourceReply> GetSource(GetSourceRequest request, ServerCallContext context) => request.Key == "contacts"
        ? Task.FromResult(new GetSourceReply { Source = State() })
        : throw FakeStore.Refuse(StatusCode.NotFound, "There is no such source.");

    public override Task<RegisterSourceReply> RegisterSource(RegisterSourceRequest request, ServerCallContext context) => request.Source.Key == "taken"
        ? throw FakeStore.Refuse(StatusCode.AlreadyExists, "The key is taken by another source.")
        : Task.FromResult(new RegisterSourceReply { Source = request.Source, Created = true });

    public override Task<ListImportsReply> ListImports(ListImportsRequest request, ServerCallContext context) =>
        Task.FromResult(new ListImportsReply { Imports = { store.Import, Samples.Import(ImportPhase.Done) } });

    public override Task<GetImportReply> GetImport(GetImportRequest request, ServerCallContext context) => Task.FromResult(new GetImportReply { State = store.Import });

    public override async Task<ImportReply> Import(IAsyncStreamReader<ImportRequest> requestStream, ServerCallContext context)
    {
        await foreach (var part in requestStream.ReadAllAsync(context.CancellationToken))
        {
            store.ImportStarted ??= part.Start;
            store.ImportedBytes += part.Chunk?.Length ?? 0;
            if (part.Start?.Format.TimeColumn == "no such column")
            {
                throw FakeStore.Refuse(StatusCode.InvalidArgument, "The header has no column “no such column”.");
            }
        }
        return new() { ImportId = "import-1" };
    }

    public override Task<GetDriversReply> GetDrivers(GetDriversRequest request, ServerCallContext context)
    {
        (string Value, int Count)[] rows = [("billing", 430), ("setup", 180), ("delivery date", 120), ("password", 80), ("cancelling", 60), ("warranty", 30)];
        var reply = new GetDriversReply { Coded = 900, Uncoded = 100, Wording = Wording.Leading, Basis = "aggregate", Revision = 4, Values = 6, VitalFew = { "billing", "setup", "delivery date" } };
        var together = 0;
        foreach (var (value, count) in rows)
        {
            together += count;
            var (low, high) = Journey.Portal.Charts.Wilson.Interval(count, 900);
            reply.Rows.Add(new Driver { Value = value, Count = count, Share = count / 900.0, Low = low, High = high, Cumulative = together / 900.0 });
        }
        return Task.FromResult(reply);
    }

    public override Task<GetPathsReply> GetPaths(GetPathsRequest request, ServerCallContext context) => Task.FromResult(store.Paths);

    public override Task<ListItemsReply> ListItems(ListItemsRequest request, ServerCallContext context) => Task.FromResult(new ListItemsReply { Items = { Samples.Contacts() } });

    public override Task<AddItemReply> AddItem(AddItemRequest request, ServerCallContext context)
    {
        if (request.Item.Title.Length == 0)
        {
            throw FakeStore.Refuse(StatusCode.InvalidArgument, "title: is missing");
        }
        store.Added.Add(request.Item);
        return Task.FromResult(new AddItemReply { Item = new(request.Item) { ItemId = "item-2" } });
    }

    public override Task<CiteReply> Cite(CiteRequest request, ServerCallContext context)
    {
        store.Cited.Add(request);
        return Task.FromResult(new CiteReply { CitationId = "c", Grade = new() { ClaimId = request.ClaimId, Grade = "B", Score = .55 } });
    }

    public override Task<GradeClaimsReply> GradeClaims(GradeClaimsRequest request, ServerCallContext context)
    {
        (string Grade, double Score, double Support, double Contra)[] grades = [("A", .70, .70, 0), ("D", .04, .35, .9), ("A", .7848, .7848, 0), ("Uncited", 0, 0, 0), ("B", .5476, .5476, 0), ("C", .2077, .2077, 0)];
        var reply = new GradeClaimsReply { MapVersion = store.Map.Version, AsOf = Samples.Day.ToTimestamp() };
        foreach (var (claim, i) in store.Map.Document.Claims.Select((claim, i) => (claim, i % grades.Length)))
        {
            var (letter, score, support, contra) = grades[i];
            var grade = new ClaimGrade { ClaimId = claim.Id, StatementVersion = 1, Statement = claim.Statement, Grade = letter, Score = score, Support = support, Contra = contra, Contested = contra >= .25, Element = claim.Element };
            if (letter != "Uncited")
            {
                if (contra > 0)
                {
                    grade.Citations.Add(new GradedCitation { CitationId = "c-5", Item = store.Quote, Stance = Stance.Contradicts, Weight = contra, AgeDays = 3, Counted = true });
                }
                grade.Citations.Add(new GradedCitation { CitationId = "c-1", Item = i == 2 ? Samples.Survey() : Samples.Contacts(), Stance = Stance.Supports, Weight = support, AgeDays = 45, Counted = true, Note = "second page" });
            }
            if (letter != "A")
            {
                grade.Raises.Add(new Raise { Grade = "A", Tier = Tier.S, Method = "log", N = 400 });
                grade.Raises.Add(new Raise { Grade = "B", Tier = Tier.A, Method = "survey", N = 120 });
            }
            reply.Claims.Add(grade);
        }
        reply.Claims.Add(store.Graded.Select(known => new ClaimGrade { ClaimId = known.Key, StatementVersion = 1, Grade = known.Value, Score = .5, Support = .5 }));
        return Task.FromResult(reply);
    }

    static SourceState State() => new() { Source = Samples.Source(), Records = 1000, Events = 1000, Cases = 812, Newest = Samples.Day.ToTimestamp(), Revision = 4 };
}
