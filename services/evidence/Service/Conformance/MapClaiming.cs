using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Journey.Evidence.Claims;
using Journey.Maps.V1;
using Journey.Platform.Clients;
using Journey.Platform.Errors;
using Journey.Platform.Identity;

namespace Journey.Evidence.Conformance;

/// <summary>Writes a claim on a map through maps, in the caller's own name.</summary>
internal sealed class MapClaiming(MapReader reader, Maps.V1.Maps.MapsClient maps)
{
    private const int Attempts = 4;
    private const string Label = "finding";

    /// <summary>The claim with this statement about this element; the one there is, else a new one.</summary>
    public async Task<(string ClaimId, int Version, bool Created)> ClaimAsync(Caller caller, Guid mapId, string element, string statement, CancellationToken ct)
    {
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                var map = (await maps.GetMapAsync(new GetMapRequest { MapId = mapId.ToString(), Wanted = WantedVersion.Newest }, caller.Call(ct))).Map;
                if (map.Document.Claims.FirstOrDefault(claim => claim.Statement == statement && claim.Element == element) is { } known)
                {
                    await reader.KeepAsync(caller, mapId, map, ct);
                    return (known.Id, map.Version, false);
                }

                try
                {
                    var revised = await maps.ReviseMapAsync(Adding(map, element, statement), caller.Call(ct));
                    await reader.KeepAsync(caller, mapId, revised.Map, ct);
                    return (revised.Ids[Label], revised.Map.Version, true);
                }
                catch (RpcException e) when (e.StatusCode == StatusCode.Aborted && attempt < Attempts)
                {
                    // Somebody else revised the map in between: look again, and add to what it is now.
                }
            }
        }
        catch (RpcException e)
        {
            throw RpcProblems.ToJourneyException(e);
        }
    }

    private static ReviseMapRequest Adding(MapVersion map, string element, string statement) => new()
    {
        MapId = map.MapId,
        ExpectedVersion = map.Version,
        Edits =
        {
            new Edit
            {
                Op = EditOp.Add,
                Field = "claims",
                Value = Value.ForStruct(new Struct
                {
                    Fields = { ["id"] = Value.ForString(Label), ["statement"] = Value.ForString(statement), ["element"] = Value.ForString(element) },
                }),
            },
        },
    };
}
