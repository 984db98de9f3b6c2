using Grpc.Core;
using Journey.Maps.Linting;
using Journey.Owners.V1;
using Journey.Platform.Clients;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using OwnersClient = Journey.Owners.V1.Owners.OwnersClient;

namespace Journey.Maps.Clients;

/// <summary>Asks owners who answers for the elements of a map and which of its fixes are planned, as the caller.</summary>
internal sealed class OwnedReader(OwnersClient owners)
{
    private const int PageSize = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<(IReadOnlySet<string> Owned, IReadOnlyList<PlannedFix> Fixes)> ReadAsync(Caller caller, Guid mapId, CancellationToken ct)
    {
        try
        {
            var gaps = await owners.GetGapsAsync(new GetGapsRequest { MapId = mapId.ToString() }, caller.Call(ct, Patience));
            var fixes = new List<PlannedFix>();
            var next = "";
            do
            {
                var page = await owners.ListFixesAsync(new ListFixesRequest { MapId = mapId.ToString(), Limit = PageSize, Cursor = next }, caller.Call(ct, Patience));
                fixes.AddRange(page.Fixes.Where(fix => fix.State != FixState.Dropped)
                    .Select(fix => new PlannedFix(fix.Candidate, fix.Owner is not null, fix.Metric?.Scope == MetricScope.Outcome)));
                next = page.Next;
            }
            while (next.Length > 0);
            return (gaps.Elements.Where(element => element.Owner is not null).Select(element => element.ElementId).ToHashSet(), fixes);
        }
        catch (RpcException e)
        {
            throw RpcProblems.ToJourneyException(e);
        }
    }
}
