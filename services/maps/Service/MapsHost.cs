using Journey.Evidence.Contracts.Events;
using Journey.Maps.Clients;
using Journey.Maps.Handlers;
using Journey.Maps.Http;
using Journey.Maps.Rpc;
using Journey.Maps.Storage;
using Journey.Messaging;
using Journey.Owners.Contracts.Events;
using Journey.Platform.Clients;
using Journey.Platform.Hosting;
using Journey.Platform.Storage;
using Journey.Platform.Storage.Revisions;
using EvidenceClient = Journey.Evidence.V1.Evidence.EvidenceClient;
using OwnersClient = Journey.Owners.V1.Owners.OwnersClient;
using RevisionsClient = Journey.Platform.V1.Revisions.RevisionsClient;

namespace Journey.Maps;

/// <summary>The maps service, wired.</summary>
public static class MapsHost
{
    public static WebApplication Build(PartEnvironment environment)
    {
        var builder = Part.CreateBuilder("maps", environment).AddRpc();
        builder.AddStorage<MapsDb>();
        builder.AddMessaging<MapsDb>("maps", m => m
            .Handle<ClaimGraded, ClaimGradedHandler>().Handle<DriftDetected, DriftDetectedHandler>().Handle<OwnerAssigned, OwnerAssignedHandler>()
            .Handle<SprintGatePassed, SprintGatePassedHandler>().Handle<TestStarted, TestStartedHandler>().Handle<VerdictRecorded, VerdictRecordedHandler>());
        Add(builder.Services);
        builder.Services.AddRpcClient<OwnersClient>(OwnedReader.Part);
        builder.Services.AddRpcClient<EvidenceClient>(GateReader.Part);
        builder.Services.AddRpcClients<RevisionsClient>(OwnedReader.Part, GateReader.Part);
        builder.Services.AddHostedService<StalenessPass>();

        var app = builder.Build();
        app.UseRpc();
        app.MapGrpcService<MapsRpc>();
        app.MapGrpcService<RevisionsRpc<MapsDb>>();
        app.MapMaps();
        app.MapHistory();
        app.MapComments();
        app.MapTerms();
        app.MapSegments();
        app.MapShares();
        app.MapDecisions();
        app.MapLint();
        app.MapReviews();
        app.MapPublications();
        app.MapStaleness();
        app.MapParkedMessages("maps");
        return app;
    }

    private static void Add(IServiceCollection services)
    {
        services.AddSingleton<MapWriter>().AddSingleton<MapReader>().AddSingleton<MapLists>().AddSingleton<ChangeSets>().AddSingleton<Comments>();
        services.AddSingleton<History>().AddSingleton<Families>().AddSingleton<Terms>().AddSingleton<Segments>().AddSingleton<SegmentComparisons>();
        services.AddSingleton<Shares>();
        services.AddSingleton<PersonReader>().AddSingleton<DecisionRegister>().AddSingleton<WaiverRegister>().AddSingleton<CommitmentRegister>();
        services.AddSingleton<EffectLog>().AddSingleton<OwnedReader>().AddSingleton<MapLint>().AddSingleton<GateReader>();
        services.AddSingleton<PublicationGate>().AddSingleton<PublicationRegister>().AddSingleton<ReviewRegister>().AddSingleton<StalenessSignal>();
        services.AddSingleton<StalenessReader>().AddSingleton<ItemReader>().AddSingleton<ChangeRegister>().AddSingleton<AttestationRegister>();
    }
}
