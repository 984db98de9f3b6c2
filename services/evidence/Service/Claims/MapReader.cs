using Grpc.Core;
using Journey.Evidence.Storage;
using Journey.Maps.Contracts.Events;
using Journey.Maps.V1;
using Journey.Platform.Clients;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Claims;

/// <summary>Fetches maps that are not known yet, with the caller's own token: events come a moment after the write that caused them.</summary>
internal sealed class MapReader(UnitOfWork<EvidenceDb> work, MapClaims claims, Maps.V1.Maps.MapsClient maps)
{
    private const int Newest = 20;

    public async Task FetchAsync(Caller caller, Guid mapId, CancellationToken ct)
    {
        try
        {
            var reply = await maps.GetMapAsync(new GetMapRequest { MapId = mapId.ToString() }, caller.Call(ct));
            await KeepAsync(caller, mapId, reply.Map, ct);
        }
        catch (RpcException e)
        {
            throw RpcProblems.ToJourneyException(e);
        }
    }

    /// <summary>A claim names no map: those of the newest maps that moved on since are read.</summary>
    public async Task CatchUpAsync(Caller caller, CancellationToken ct)
    {
        try
        {
            var listed = await maps.ListMapsAsync(new ListMapsRequest { Limit = Newest }, caller.Call(ct));
            var known = await work.ReadAsync(caller.UnitId, (db, token) => db.Maps.ToDictionaryAsync(row => row.MapId, row => row.Version, token), ct);
            foreach (var map in listed.Maps)
            {
                var id = Guid.Parse(map.MapId);
                if (known.GetValueOrDefault(id) < map.Version)
                {
                    await FetchAsync(caller, id, ct);
                }
            }
        }
        catch (RpcException e)
        {
            throw RpcProblems.ToJourneyException(e);
        }
    }

    private Task<bool> KeepAsync(Caller caller, Guid mapId, MapVersion map, CancellationToken ct) => work.WriteAsync(
        caller.UnitId,
        async (db, token) =>
        {
            var told = map.Document.Claims.Select(claim => new RevisedClaim(claim.Id, claim.StatementVersion, claim.Statement, claim.Element)).ToList();
            await claims.ApplyAsync(db, mapId, map.Version, map.Document.Segment?.Key ?? "", told, token);
            return true;
        },
        ct);
}
