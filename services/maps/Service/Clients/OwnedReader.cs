using Grpc.Core;
using Journey.Maps.Publishing;
using Journey.Owners.V1;
using Journey.Platform.Clients;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using OwnersClient = Journey.Owners.V1.Owners.OwnersClient;
using RevisionsClient = Journey.Platform.V1.Revisions.RevisionsClient;

namespace Journey.Maps.Clients;

/// <summary>Asks owners who answers for the elements of a map and which of its fixes are planned, as the caller.</summary>
internal sealed class OwnedReader(OwnersClient owners, [FromKeyedServices(OwnedReader.Part)] RevisionsClient revisions)
{
    public const string Part = "Services:Owners";
    private const int PageSize = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<OwnedMap> ReadAsync(Caller caller, Guid mapId, CancellationToken ct)
    {
        try
        {
            return await AskAsync(caller, mapId, ct);
        }
        catch (RpcException e)
        {
            throw RpcProblems.ToJourneyException(e);
        }
    }

    /// <summary>The same; failures come as they are told.</summary>
    public async Task<OwnedMap> AskAsync(Caller caller, Guid mapId, CancellationToken ct)
    {
        // The number comes first: what is answered after it shows at least what was written up to it.
        var revision = await revisions.GetRevisionAsync(new(), caller.Call(ct, Patience));
        var gaps = await owners.GetGapsAsync(new GetGapsRequest { MapId = mapId.ToString() }, caller.Call(ct, Patience));
        var fixes = new List<PublishedFix>();
        var next = "";
        do
        {
            var page = await owners.ListFixesAsync(new ListFixesRequest { MapId = mapId.ToString(), Limit = PageSize, Cursor = next }, caller.Call(ct, Patience));
            fixes.AddRange(page.Fixes.Where(fix => fix.State != FixState.Dropped).Select(Of));
            next = page.Next;
        }
        while (next.Length > 0);
        return new OwnedMap(
            revision.Revision, gaps.MapVersion,
            [.. gaps.Elements.Where(element => element.Owner is not null).Select(element => new PublishedOwner(element.ElementId, element.Owner.PersonId, element.Owner.Name))],
            fixes);
    }

    public async Task<int> CountApproversAsync(Caller caller, CancellationToken ct) =>
        (await owners.CountApproversAsync(new CountApproversRequest(), caller.Call(ct, Patience))).Approvers;

    /// <summary>Handoffs of a map that both sides have confirmed.</summary>
    public async Task<IReadOnlySet<string>> ConfirmedAsync(Caller caller, Guid mapId, CancellationToken ct) =>
        (await owners.ListHandoffsAsync(new ListHandoffsRequest { MapId = mapId.ToString() }, caller.Call(ct, Patience))).Handoffs
            .Where(handoff => handoff.State == HandoffState.Confirmed).Select(handoff => handoff.HandoffId).ToHashSet();

    private static PublishedFix Of(Fix fix) => new(
        fix.FixId, fix.Candidate, fix.Owner?.Name ?? "", fix.Due, fix.State.ToString().ToLowerInvariant(), fix.Metric?.Name ?? "", fix.Metric?.Scope == MetricScope.Outcome);
}
