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
    public async Task FetchAsync(Caller caller, Guid mapId, CancellationToken ct)
    {
        try
        {
            var reply = await maps.GetMapAsync(new GetMapRequest { MapId = mapId.ToString(), Wanted = WantedVersion.Newest }, caller.Call(ct));
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

    /// <summary>Sees to it that what the map expects and believes is known. Refuses a map that there is not.</summary>
    public async Task KnowAsync(Caller caller, Guid mapId, CancellationToken ct)
    {
        if (!await work.ReadAsync(caller.UnitId, (db, token) => db.Maps.AnyAsync(row => row.MapId == mapId && row.Journey != "", token), ct))
        {
            await FetchAsync(caller, mapId, ct);
        }
    }

    private static RevisedJourney JourneyOf(MapDocument map) => new(
        map.Window?.Anchor ?? "",
        map.Window?.End ?? "",
        map.Window?.Days ?? 0,
        [
            .. from step in map.Stages.SelectMany(stage => stage.Steps)
               from t in step.Touchpoints
               select new RevisedTouchpoint(t.Id, t.Key, t.Name, step.Title, t.Optional, t.Repeatable, t.MaxGap, [.. t.Replaces], t.Channel, t.OperatedBy),
        ],
        [.. map.ExpectedPaths.Select(path => (IReadOnlyList<string>)[.. path.Touchpoints])],
        [.. map.PainPoints.Select(pain => new RevisedPainPoint(pain.Id, pain.Title, pain.Severity, [.. pain.Reasons], TouchpointsOf(map, pain.Step)))]);

    private static IReadOnlyList<string> TouchpointsOf(MapDocument map, string step) =>
        [.. map.Stages.SelectMany(stage => stage.Steps).Where(known => known.Id == step).SelectMany(known => known.Touchpoints).Select(touchpoint => touchpoint.Id)];

    /// <summary>Takes over a version that was just read or written.</summary>
    public Task<bool> KeepAsync(Caller caller, Guid mapId, MapVersion map, CancellationToken ct) => work.WriteAsync(
        caller.UnitId,
        async (db, token) =>
        {
            var emotions = map.Document.Stages.SelectMany(stage => stage.Steps).SelectMany(step => step.Emotions).Select(emotion => emotion.Id).ToHashSet();
            var told = map.Document.Claims
                .Select(claim => new RevisedClaim(claim.Id, claim.StatementVersion, claim.Statement, claim.Element, emotions.Contains(claim.Element) ? "emotion" : ""))
                .ToList();
            await claims.ApplyAsync(db, new MapRevised(mapId, map.Version, map.Document.Title, map.Document.Segment?.Key ?? "", [], told, JourneyOf(map.Document)), token);
            return true;
        },
        ct);
}
