using Grpc.Core;
using Journey.Maps.V1;
using Journey.Owners.Owners;
using Journey.Platform.Clients;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using MapsClient = Journey.Maps.V1.Maps.MapsClient;

namespace Journey.Owners.Clients;

/// <summary>Asks maps for the newest version of a map, as the caller.</summary>
internal sealed class MapReader(MapsClient maps)
{
    public async Task<MapSnapshot> ReadAsync(Caller caller, Guid map, CancellationToken ct)
    {
        try
        {
            var reply = await maps.GetMapAsync(new GetMapRequest { MapId = map.ToString(), Wanted = WantedVersion.Newest }, caller.Call(ct));
            return new MapSnapshot(map, reply.Map.Version, reply.Map.Document.Title, [.. Elements(map, reply.Map.Document)], Line(reply), Claims(reply));
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

    static IReadOnlyList<MapClaim> Claims(GetMapReply reply) =>
        [.. reply.Map.Document.Claims.Select(claim => new MapClaim(claim.Id, claim.StatementVersion, claim.Statement, claim.Element))];

    static MapLine Line(GetMapReply reply) => new(
        [
            .. reply.Map.Document.Stages.SelectMany(stage => stage.Steps).SelectMany(step => step.Touchpoints)
                .Select(touchpoint => new LineTouchpoint(touchpoint.Id, touchpoint.Name, touchpoint.Channel, touchpoint.OperatedBy)),
        ],
        [.. reply.Handoffs.Select(Told)],
        reply.Map.Document.Window?.Days ?? 0);

    static ToldHandoff Told(DesignedHandoff handoff)
    {
        var terms = handoff.Terms ?? new();
        return new(
            handoff.Id, handoff.From, handoff.To, handoff.ChangesOwner, handoff.ChangesChannel,
            new(terms.Payload, terms.Limit, terms.FailureSignal, terms.ToCustomer), terms.Dismissal);
    }

    static IEnumerable<MapElement> Elements(Guid map, MapDocument document)
    {
        yield return new(map.ToString(), ElementKinds.Map, document.Title, "");
        foreach (var stage in document.Stages)
        {
            yield return new(stage.Id, ElementKinds.Stage, stage.Title, map.ToString());
            foreach (var (step, touchpoint) in stage.Steps.SelectMany(step => step.Touchpoints.Select(touchpoint => (step, touchpoint))))
            {
                yield return new(touchpoint.Id, ElementKinds.Touchpoint, touchpoint.Name, step.Id);
            }
        }
        foreach (var pain in document.PainPoints)
        {
            yield return new(pain.Id, ElementKinds.PainPoint, pain.Title, pain.Step);
        }
        foreach (var fix in document.CandidateFixes)
        {
            yield return new(fix.Id, ElementKinds.CandidateFix, fix.Title, fix.PainPoint);
        }
    }
}
