using Grpc.Core;
using Journey.Evidence.Storage;
using Journey.Maps.Contracts.Events;
using Journey.Maps.V1;
using Journey.Platform.Clients;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Evidence.Claims;

/// <summary>Fetches maps that are not known yet, with the caller's own token: events come a moment after the write that caused them.</summary>
internal sealed class MapReader(UnitOfWork<EvidenceDb> work, MapClaims claims, Maps.V1.Maps.MapsClient maps)
{
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

    /// <summary>A claim names no map: maps knows which one holds it. Where none does, nothing is fetched.</summary>
    public async Task FetchMapOfAsync(Caller caller, string claimId, CancellationToken ct)
    {
        try
        {
            var found = await maps.FindClaimAsync(new FindClaimRequest { ClaimId = claimId }, caller.Call(ct));
            await FetchAsync(caller, Guid.Parse(found.MapId), ct);
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.NotFound)
        {
            throw new ClaimNotFound();
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
            var emotions = map.Document.Stages.SelectMany(stage => stage.Steps).SelectMany(step => step.Emotions).Select(emotion => emotion.Id).ToHashSet();
            var told = map.Document.Claims
                .Select(claim => new RevisedClaim(claim.Id, claim.StatementVersion, claim.Statement, claim.Element, emotions.Contains(claim.Element) ? "emotion" : ""))
                .ToList();
            await claims.ApplyAsync(db, mapId, map.Version, map.Document.Segment?.Key ?? "", told, token);
            return true;
        },
        ct);
}
