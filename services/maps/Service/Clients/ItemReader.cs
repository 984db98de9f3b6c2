using Grpc.Core;
using Journey.Evidence.V1;
using Journey.Maps.Staleness;
using Journey.Platform.Clients;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using EvidenceClient = Journey.Evidence.V1.Evidence.EvidenceClient;

namespace Journey.Maps.Clients;

/// <summary>Asks evidence about an item, as the caller. Where it does not answer, that is the caller's answer too.</summary>
internal sealed class ItemReader(EvidenceClient evidence)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>The item; none where the unit has no such one.</summary>
    public async Task<EvidenceItem?> ReadAsync(Caller caller, string id, CancellationToken ct)
    {
        try
        {
            var item = (await evidence.GetItemAsync(new GetItemRequest { ItemId = id }, caller.Call(ct, Patience))).Item;
            return new EvidenceItem(item.Dated?.ToDateTimeOffset(), item.WithdrawnAt is not null);
        }
        catch (RpcException e) when (e.StatusCode is StatusCode.NotFound or StatusCode.InvalidArgument)
        {
            return null;
        }
        catch (RpcException e)
        {
            throw RpcProblems.ToJourneyException(e);
        }
    }
}
