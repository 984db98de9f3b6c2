using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Journey.Evidence.V1;
using Journey.Owners.Owners;
using Journey.Owners.Sprints;
using Journey.Owners.Trials;
using Journey.Platform.Clients;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using EvidenceClient = Journey.Evidence.V1.Evidence.EvidenceClient;

namespace Journey.Owners.Clients;

/// <summary>Asks evidence, as the caller, where customers got no further. Where it does not answer, that is the caller's answer too: nothing is frozen on a guess.</summary>
internal sealed class StumbleReader(EvidenceClient evidence)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>What a log shows of those who began in the window; nothing where none answers the map, or not to this caller.</summary>
    public async Task<SeenJourney?> ReadAsync(Caller caller, Guid map, Window window, CancellationToken ct)
    {
        var zone = caller.Unit!.TimeZone;
        var selection = new CaseSelection { From = UnitDay.Start(window.From, zone).ToTimestamp(), To = UnitDay.Start(window.Until, zone).ToTimestamp() };
        try
        {
            var reply = await evidence.GetStumblesAsync(new GetStumblesRequest { MapId = map.ToString(), Selection = selection }, caller.Call(ct, Patience));
            return reply.Status == StumbleStatus.Told ? Read(reply) : null;
        }
        catch (RpcException e) when (e.StatusCode is StatusCode.NotFound or StatusCode.PermissionDenied)
        {
            return null;
        }
        catch (RpcException e)
        {
            throw RpcProblems.ToJourneyException(e);
        }
    }

    static SeenJourney Read(GetStumblesReply reply) => new(
        new(reply.Basis.LogKey, reply.Basis.MapVersion, reply.Basis.Segment, reply.Basis.AsOf?.ToDateTimeOffset(), reply.Basis.Revision, reply.Basis.Partial, reply.Basis.Cases, reply.Basis.OpenCases),
        reply.Finished is { } finished ? (finished.Count, finished.N) : null,
        [.. reply.Stumbles.Where(row => row.Status == StumbleStatus.Told).Select(row => new SeenLoss(row.TouchpointId, row.Reached, row.Lost.Count))]);
}
