using Grpc.Core;
using Journey.Maps.V1;
using Journey.Messaging.InMemory;
using Journey.Platform.Hosting;
using Journey.Platform.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace Evidence.Tests;

/// <summary>Stands where maps stands: it answers what a test put into it, over real gRPC.</summary>
internal sealed class MapsDouble : Maps.MapsBase, IAsyncDisposable
{
    private WebApplication? _app;

    public Dictionary<string, MapVersion> Known { get; } = [];

    public int Calls { get; private set; }

    public Uri Address => _app!.RpcAddress();

    public static async Task<MapsDouble> StartAsync(string keysPath, TimeProvider? time = null)
    {
        var settings = new Dictionary<string, string?> { ["Ports:Rpc"] = "0", ["Ports:Management"] = "0", ["Identity:KeysPath"] = keysPath };
        var maps = new MapsDouble();
        var builder = Part.CreateBuilder("maps", new PartEnvironment(
            "Development", new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), NullLoggerFactory.Instance, time ?? TimeProvider.System, services => services.AddInMemoryTransport()));
        builder.AddRpc();
        Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton(builder.Services, maps);
        maps._app = builder.Build();
        maps._app.UseRpc();
        // Only the calls that evidence makes are here.
        maps._app.MapGrpcService<MapsDouble>().WithMetadata(new NeedsAttribute(Role.Viewer));
        await maps._app.StartAsync();
        return maps;
    }

    public static MapVersion Map(Guid id, int version, string segment, params (string Id, int Statement, string Text)[] claims) => new()
    {
        MapId = id.ToString(),
        Version = version,
        Document = new MapDocument
        {
            Title = "First 30 days",
            Segment = new Segment { Key = segment },
            Claims = { claims.Select(claim => new Claim { Id = claim.Id, StatementVersion = claim.Statement, Statement = claim.Text, Element = id.ToString() }) },
        },
    };

    /// <summary>Makes a claim one about an emotion of the map's first step.</summary>
    public void AboutAnEmotion(Guid map, string claim)
    {
        var document = Known[map.ToString()].Document;
        var emotion = new Emotion { Id = Guid.CreateVersion7().ToString(), Valence = -1, Basis = EmotionBasis.Assumed };
        document.Stages.Add(new Stage { Steps = { new Step { Emotions = { emotion } } } });
        document.Claims.Single(row => row.Id == claim).Element = emotion.Id;
    }

    public override Task<GetMapReply> GetMap(GetMapRequest request, ServerCallContext context)
    {
        Calls++;
        return Known.TryGetValue(request.MapId, out var map)
            ? Task.FromResult(new GetMapReply { Map = map })
            : throw new Journey.Platform.Errors.JourneyException(Journey.Platform.Errors.ErrorKind.NotFound, "MAP_NOT_FOUND", "There is no such map.");
    }

    /// <summary>What a revision meets before it is let through.</summary>
    public int Conflicts { get; set; }

    public override Task<ReviseMapReply> ReviseMap(ReviseMapRequest request, ServerCallContext context)
    {
        var map = Known[request.MapId];
        if (Conflicts-- > 0 || map.Version != request.ExpectedVersion)
        {
            throw new Journey.Platform.Errors.JourneyException(Journey.Platform.Errors.ErrorKind.Conflict, "MAP_MOVED_ON", "The map has moved on.");
        }

        var added = request.Edits.Single(edit => edit is { Op: EditOp.Add, Field: "claims", Path: "" }).Value.StructValue.Fields;
        var claim = new Claim { Id = Guid.CreateVersion7().ToString(), StatementVersion = 1, Statement = added["statement"].StringValue, Element = added["element"].StringValue };
        map.Version++;
        map.Document.Claims.Add(claim);
        return Task.FromResult(new ReviseMapReply { Map = map, Ids = { [added["id"].StringValue] = claim.Id } });
    }

    public override Task<FindClaimReply> FindClaim(FindClaimRequest request, ServerCallContext context)
    {
        Calls++;
        return Known.Values.FirstOrDefault(map => map.Document.Claims.Any(claim => claim.Id == request.ClaimId)) is { } map
            ? Task.FromResult(new FindClaimReply { MapId = map.MapId })
            : throw new Journey.Platform.Errors.JourneyException(Journey.Platform.Errors.ErrorKind.NotFound, "CLAIM_NOT_FOUND", "There is no such claim.");
    }

    public async ValueTask DisposeAsync()
    {
        await _app!.StopAsync();
        await _app.DisposeAsync();
    }
}
