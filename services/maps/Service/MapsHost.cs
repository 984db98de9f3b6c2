using Journey.Evidence.Contracts.Events;
using Journey.Maps.Handlers;
using Journey.Maps.Http;
using Journey.Maps.Rpc;
using Journey.Maps.Storage;
using Journey.Messaging;
using Journey.Platform.Hosting;
using Journey.Platform.Storage;
using Journey.Platform.Storage.Revisions;

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
        app.MapParkedMessages("maps");
        return app;
    }
}
