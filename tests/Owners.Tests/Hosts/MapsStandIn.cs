using System.Collections.Concurrent;
using Grpc.Core;
using Journey.Maps.V1;
using Journey.Platform.Errors;
using Journey.Platform.Identity;

namespace Owners.Tests.Hosts;

/// <summary>A gRPC server with the contract of maps that holds what a test puts into it, unit by unit.</summary>
public sealed class MapsStandIn : Maps.MapsBase
{
    readonly ConcurrentDictionary<(Guid Unit, string Map), MapVersion> _maps = new();

    public bool IsDown { get; set; }

    public void Put(Guid unit, MapVersion map) => _maps[(unit, map.MapId)] = map;

    public override Task<GetMapReply> GetMap(GetMapRequest request, ServerCallContext context)
    {
        if (IsDown)
        {
            throw new JourneyException(ErrorKind.Unavailable, "TEST_OUTAGE", "Down.");
        }
        return _maps.TryGetValue((context.GetHttpContext().Caller().UnitId, request.MapId), out var map)
            ? Task.FromResult(new GetMapReply { Map = map })
            : throw new JourneyException(ErrorKind.NotFound, "MAP_NOT_FOUND", "There is no such map.");
    }
}
