using Journey.Evidence.Contracts.Events;
using Journey.Maps.Clients;
using Journey.Maps.Handlers;
using Journey.Maps.Http;
using Journey.Maps.Rpc;
using Journey.Maps.Storage;
using Journey.Messaging;
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
        builder.AddMessaging<MapsDb>("maps", m => m.Handle<ClaimGraded, ClaimGradedHandler>());
        builder.Services.AddSingleton<MapWriter>();
        builder.Services.AddSingleton<MapReader>();
        builder.Services.AddSingleton<MapLists>();
        builder.Services.AddSingleton<ChangeSets>();
        builder.Services.AddSingleton<Comments>();
        builder.Services.AddSingleton<History>();
        builder.Services.AddSingleton<Families>();
        builder.Services.AddSingleton<Terms>();
        builder.Services.AddSingleton<Segments>();
        builder.Services.AddSingleton<SegmentComparisons>();
        builder.Services.AddSingleton<Shares>();
        builder.Services.AddRpcClient<OwnersClient>(OwnedReader.Part);
        builder.Services.AddRpcClient<EvidenceClient>(GateReader.Part);
        builder.Services.AddRpcClients<RevisionsClient>(OwnedReader.Part, GateReader.Part);
        builder.Services.AddSingleton<PersonReader>();
        builder.Services.AddSingleton<DecisionRegister>();
        builder.Services.AddSingleton<WaiverRegister>();
        builder.Services.AddSingleton<CommitmentRegister>();
        builder.Services.AddSingleton<EffectLog>();
        builder.Services.AddSingleton<OwnedReader>();
        builder.Services.AddSingleton<MapLint>();
        builder.Services.AddSingleton<GateReader>();
        builder.Services.AddSingleton<PublicationGate>();
        builder.Services.AddSingleton<PublicationRegister>();
        builder.Services.AddSingleton<ReviewRegister>();

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
        app.MapParkedMessages("maps");
        return app;
    }
}
