using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Journey.Maps.V1;
using Journey.Owners.Owners;
using Journey.Platform.Clients;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using MapsClient = Journey.Maps.V1.Maps.MapsClient;

namespace Journey.Owners.Clients;

/// <summary>Writes on a map, as the caller, what is the map's to keep.</summary>
internal sealed class MapWriter(MapsClient maps)
{
    /// <summary>Says on the map why a handoff is none. What says so already is left as it is, so that sending it again changes nothing.</summary>
    public async Task DismissAsync(Caller caller, Guid map, string id, string because, CancellationToken ct)
    {
        try
        {
            var reply = await maps.GetMapAsync(new GetMapRequest { MapId = map.ToString(), Wanted = WantedVersion.Newest }, caller.Call(ct));
            var handoff = reply.Handoffs.FirstOrDefault(known => known.Id == id) ?? throw new HandoffNotFound(map, id);
            if (handoff.Terms?.Dismissal == because)
            {
                return;
            }
            var revision = new ReviseMapRequest { MapId = map.ToString(), ExpectedVersion = reply.Map.Version, Edits = { Dismissal(handoff, because) } };
            await maps.ReviseMapAsync(revision, caller.Call(ct));
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.NotFound)
        {
            throw new MapNotFound(map);
        }
        catch (RpcException e)
        {
            throw RpcProblems.ToJourneyException(e);
        }
    }

    static Edit Dismissal(DesignedHandoff handoff, string because) => handoff.Terms is null
        ? new()
        {
            Op = EditOp.Add,
            Field = "handoffs",
            Value = Value.ForStruct(new() { Fields = { ["from"] = Value.ForString(handoff.From), ["to"] = Value.ForString(handoff.To), ["dismissal"] = Value.ForString(because) } }),
        }
        : new() { Op = EditOp.Set, Path = handoff.Id, Field = "dismissal", Value = Value.ForString(because) };
}
