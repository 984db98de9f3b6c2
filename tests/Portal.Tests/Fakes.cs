using System.Net;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Portal.Tests;

/// <summary>The three services as real gRPC servers with fixed answers; each can be switched off on its own.</summary>
internal sealed class Fakes : IAsyncDisposable
{
    readonly List<WebApplication> running = [];

    public FakeStore Store { get; } = new();

    public Uri Maps { get; private set; } = default!;

    public Uri Evidence { get; private set; } = default!;

    public Uri Owners { get; private set; } = default!;

    public static async Task<Fakes> StartAsync()
    {
        var fakes = new Fakes();
        fakes.Maps = await fakes.StartAsync<FakeMaps>();
        fakes.Evidence = await fakes.StartAsync<FakeEvidence>();
        fakes.Owners = await fakes.StartAsync<FakeOwners>();
        return fakes;
    }

    /// <summary>An address at which nobody answers.</summary>
    public static Uri Nobody => new("http://127.0.0.1:1");

    public async ValueTask DisposeAsync()
    {
        foreach (var app in running)
        {
            await app.DisposeAsync();
        }
    }

    async Task<Uri> StartAsync<TRpc>() where TRpc : class
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddSingleton(Store);
        builder.Services.AddGrpc();
        var app = builder.Build();
        app.MapGrpcService<TRpc>();
        FakeParking.Map(app);
        FakeWebhooks.Map(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        running.Add(app);
        return new Uri(app.Urls.Single());
    }
}

/// <summary>What the fakes answer from and what they were told.</summary>
internal sealed class FakeStore
{
    public Journey.Maps.V1.MapVersion Map { get; set; } = Samples.Map();

    /// <summary>Ids of journeys that are like the map, listed after it.</summary>
    public List<string> Alike { get; } = [];

    /// <summary>What decisions were made without, as owners follows it.</summary>
    public List<Journey.Owners.V1.AwaitedEvidence> Awaited { get; } = [];

    /// <summary>What maps says of the family; null for the one map alone.</summary>
    public Journey.Maps.V1.CompareSegmentsReply? Family { get; set; }

    /// <summary>Segments that are defined.</summary>
    public List<Journey.Maps.V1.SegmentDefinition> Definitions { get; } = [];

    /// <summary>What evidence measured of a pair of segments.</summary>
    public Func<Journey.Evidence.V1.CompareRequest, Journey.Evidence.V1.CompareReply> Measured { get; set; } = _ => SampleSegments.NotMapped;

    /// <summary>What each part says of its parked messages; what it is not asked here has none.</summary>
    public Dictionary<string, Journey.Portal.Models.ParkedPart> Parked { get; } = [];

    /// <summary>What was asked of parked messages, as the part saw it.</summary>
    public System.Collections.Concurrent.ConcurrentQueue<string> Asked { get; } = [];

    /// <summary>Grades of claims that the samples do not have.</summary>
    public Dictionary<string, string> Graded { get; } = [];

    /// <summary>Decisions on the map, newest first.</summary>
    public List<Journey.Maps.V1.Decision> Decisions { get; } = [SampleDecisions.Decided()];

    public List<Journey.Evidence.V1.CiteRequest> Cited { get; } = [];

    public List<Journey.Owners.V1.ConfirmHandoffRequest> Confirmed { get; } = [];

    /// <summary>What is agreed on the one handoff; null where nothing is.</summary>
    public Journey.Maps.V1.HandoffTerms? Terms { get; set; } = new() { Payload = "Bill number", Limit = "PT4H" };

    public Journey.Maps.V1.DesignedHandoff Designed => new() { Id = Samples.Handoff, From = "tp-bill", To = "tp-ask", ChangesOwner = true, Terms = Terms };

    /// <summary>Fixes of the unit; those of the map stand in what the improvement system runs, too.</summary>
    public List<Journey.Owners.V1.Fix> Fixes { get; } = [];

    /// <summary>What was entered to reckon with on the sample map.</summary>
    public Journey.Evidence.V1.EnteredStake? Stake { get; set; }

    /// <summary>Tests of the map, and what its fixes did to point and line.</summary>
    public List<Journey.Owners.V1.Test> Tests { get; } = [];

    public List<Journey.Owners.V1.FixLine> Lines { get; } = [];

    public List<Journey.Owners.V1.StartTestRequest> Registered { get; } = [];

    public List<Journey.Owners.V1.RecordMeasurementRequest> Taken { get; } = [];

    /// <summary>Whether logs end before the windows of tests do.</summary>
    public bool Behind { get; set; }

    public List<Journey.Owners.V1.RecordVerdictRequest> Judged { get; } = [];

    /// <summary>Whether the reader is a person of the unit.</summary>
    public bool IsPerson { get; set; } = true;

    /// <summary>Whether a log has the numbers of a sprint's first gate.</summary>
    public bool LogShowsStumbles { get; set; }

    /// <summary>The sprint of the sprint page.</summary>
    public Journey.Owners.V1.Sprint Sprint { get; set; } = SampleSprints.Sprint;

    public List<Journey.Owners.V1.MarkInboxRequest> Marked { get; } = [];

    public List<Journey.Maps.V1.SignWaiverRequest> Waived { get; } = [];

    public List<Journey.Maps.V1.AttestRequest> Attested { get; } = [];

    public List<Journey.Owners.V1.PassGateRequest> Passed { get; } = [];

    public List<Journey.Owners.V1.PlanFixRequest> Planned { get; } = [];

    public List<Journey.Owners.V1.EndPersonRequest> Ended { get; } = [];

    /// <summary>Every edit of the map that was sent.</summary>
    public List<Journey.Maps.V1.Edit> Edits { get; } = [];

    public Journey.Owners.V1.OrganisationFile? Organisation { get; set; }

    public List<Journey.Portal.Models.Webhook> Webhooks { get; } = [];

    /// <summary>What was sent to the webhooks.</summary>
    public List<Journey.Portal.Models.Delivery> Deliveries { get; } = [];

    public List<Journey.Evidence.V1.Item> Added { get; } = [];

    public List<string> Withdrawn { get; } = [];

    public Journey.Evidence.V1.Item Quote { get; } = new() { ItemId = "item-5", Title = "Letter", Origin = Journey.Evidence.V1.Origin.Customer, Tier = Journey.Evidence.V1.Tier.A, Method = "quote", N = 1, Note = Samples.Hostile };

    public List<Journey.Evidence.V1.ClaimFindingRequest> Found { get; } = [];

    public Journey.Evidence.V1.ConformanceStatus Conformance { get; set; } = Journey.Evidence.V1.ConformanceStatus.Told;

    public Dictionary<string, Journey.Owners.V1.Person> Owned { get; } = [];

    public List<Journey.Owners.V1.Person> People { get; } = [new() { PersonId = "p-1", Name = "Mika Sato", Team = "Billing" }];

    public long ImportedBytes { get; set; }

    public Journey.Evidence.V1.ImportStart? ImportStarted { get; set; }

    public Journey.Evidence.V1.ImportState Import { get; set; } = Samples.Import(Journey.Evidence.V1.ImportPhase.Done);

    public Journey.Evidence.V1.GetPathsReply Paths { get; set; } = SamplePaths.Reply();

    public List<Journey.Evidence.V1.PreviewImportRequest> Previewed { get; } = [];

    public List<Journey.Evidence.V1.SaveMappingRequest> Saved { get; } = [];

    public List<Journey.Evidence.V1.Log> Defined { get; } = [];

    public List<Journey.Evidence.V1.DefineTouchpointsRequest> Touchpoints { get; } = [];

    public List<Journey.Evidence.V1.ListCasesRequest> Listed { get; } = [];

    public List<Journey.Evidence.V1.ReviewTextRequest> Reviewed { get; } = [];

    public Journey.Evidence.V1.ImportState Turn(Journey.Evidence.V1.ImportPhase phase)
    {
        Import.Phase = phase;
        return Import;
    }

    public System.Collections.Concurrent.ConcurrentBag<string> Tokens { get; } = [];

    public void See(ServerCallContext context) => Tokens.Add(context.RequestHeaders.GetValue("authorization") ?? "");

    public static RpcException Refuse(StatusCode code, string why) => new(new Status(code, why));
}
