using System.Collections.Concurrent;
using Grpc.Core;
using Journey.Maps.V1;
using Journey.Platform.Errors;
using Journey.Platform.Identity;

namespace Owners.Tests.Hosts;

/// <summary>A gRPC server with the contract of maps that holds what a test puts into it, unit by unit, and takes what is said of handoffs.</summary>
public sealed class MapsStandIn : Maps.MapsBase
{
    readonly ConcurrentDictionary<(Guid Unit, string Map), GetMapReply> _maps = new();

    public bool IsDown { get; set; }

    public void Put(Guid unit, MapVersion map) => Put(unit, new GetMapReply { Map = map });

    public void Put(Guid unit, GetMapReply reply) => _maps[(unit, reply.Map.MapId)] = reply;

    public override Task<GetMapReply> GetMap(GetMapRequest request, ServerCallContext context) => Task.FromResult(Find(request.MapId, context).Clone());

    public override Task<ReviseMapReply> ReviseMap(ReviseMapRequest request, ServerCallContext context)
    {
        var known = Find(request.MapId, context).Clone();
        if (known.Map.Version != request.ExpectedVersion)
        {
            throw new JourneyException(ErrorKind.Conflict, "VERSION_CONFLICT", "Somebody was faster.");
        }
        foreach (var edit in request.Edits)
        {
            Apply(known, edit);
        }
        known.Map.Version++;
        Put(context.GetHttpContext().Caller().UnitId, known);
        return Task.FromResult(new ReviseMapReply { Map = known.Map });
    }

    static void Apply(GetMapReply map, Edit edit)
    {
        var fields = edit.Value.StructValue?.Fields;
        var handoff = map.Handoffs.Single(known => edit.Op == EditOp.Add ? known.From == fields!["from"].StringValue && known.To == fields["to"].StringValue : known.Id == edit.Path);
        handoff.Terms ??= new();
        handoff.Terms.Dismissal = edit.Op == EditOp.Add ? fields!["dismissal"].StringValue : edit.Value.StringValue;
    }

    GetMapReply Find(string map, ServerCallContext context) => IsDown
        ? throw new JourneyException(ErrorKind.Unavailable, "TEST_OUTAGE", "Down.")
        : _maps.TryGetValue((context.GetHttpContext().Caller().UnitId, map), out var known)
            ? known
            : throw new JourneyException(ErrorKind.NotFound, "MAP_NOT_FOUND", "There is no such map.");
}
