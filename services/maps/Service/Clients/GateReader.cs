using Grpc.Core;
using Journey.Evidence.V1;
using Journey.Maps.Publishing;
using Journey.Platform.Clients;
using Journey.Platform.Identity;
using EvidenceClient = Journey.Evidence.V1.Evidence.EvidenceClient;
using RevisionsClient = Journey.Platform.V1.Revisions.RevisionsClient;

namespace Journey.Maps.Clients;

/// <summary>Asks evidence and owners at once, as the caller, what a publication rests on. Both answer within two seconds, or nothing is published.</summary>
internal sealed class GateReader(EvidenceClient evidence, [FromKeyedServices(GateReader.Part)] RevisionsClient revisions, OwnedReader owners)
{
    public const string Part = "Services:Evidence";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<GateView> ReadAsync(Caller caller, Guid mapId, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        var graded = AskAsync("evidence", () => GradesAsync(caller, mapId, patience.Token), ct);
        var owned = AskAsync("owners", () => owners.AskAsync(caller, mapId, patience.Token), ct);
        var confirmed = AskAsync("owners", () => owners.ConfirmedAsync(caller, mapId, patience.Token), ct);
        var approvers = AskAsync("owners", () => owners.CountApproversAsync(caller, patience.Token), ct);
        await Task.WhenAll(graded, owned, confirmed, approvers);
        return new GateView(await graded, await owned, await confirmed, await approvers);
    }

    /// <summary>How many members may publish; asked alone where a review is answered.</summary>
    public Task<int> CountApproversAsync(Caller caller, CancellationToken ct) => AskAsync("owners", () => owners.CountApproversAsync(caller, ct), ct);

    private async Task<GradedMap> GradesAsync(Caller caller, Guid mapId, CancellationToken ct)
    {
        var revision = await revisions.GetRevisionAsync(new(), caller.Call(ct, Patience));
        var reply = await evidence.GradeClaimsAsync(new GradeClaimsRequest { MapId = mapId.ToString() }, caller.Call(ct, Patience));
        return new GradedMap(
            revision.Revision, reply.MapVersion, reply.AsOf.ToDateTimeOffset(),
            [.. reply.Claims.Select(claim => new PublishedClaim(claim.ClaimId, claim.StatementVersion, claim.Grade, claim.Score, claim.Contested, claim.ToldRevision))],
            [.. reply.Claims.SelectMany(Cited)]);
    }

    // What was withdrawn, is to be confirmed or is of another segment weighs nothing.
    private static IEnumerable<CitedItem> Cited(ClaimGrade claim) =>
        from citation in claim.Citations
        where citation.Weight > 0
        select new CitedItem(
            claim.ClaimId, claim.StatementVersion, citation.Item.Origin == Origin.Customer, citation.Item.Origin == Origin.Operations, citation.Stance == Stance.Supports);

    private static async Task<T> AskAsync<T>(string part, Func<Task<T>> ask, CancellationToken ct)
    {
        try
        {
            return await ask();
        }
        catch (RpcException e) when (!ct.IsCancellationRequested)
        {
            var late = e.StatusCode is StatusCode.DeadlineExceeded or StatusCode.Cancelled;
            throw new GateUnavailable(part, late ? "does not answer in time" : e.StatusCode == StatusCode.Unavailable ? "does not answer" : $"could not tell: {e.Status.Detail}");
        }
    }
}
