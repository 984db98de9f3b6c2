using Grpc.Core;
using Journey.Evidence.Claims;
using Journey.Evidence.Touchpoints;
using Journey.Maps.V1;
using Journey.Platform.Clients;
using Journey.Platform.Errors;
using Journey.Platform.Storage;

namespace Journey.Evidence.Drafts;

/// <summary>Makes a draft map of a log: in maps, with the caller's own token, its claims cited and its touchpoints mapped.</summary>
internal sealed class DraftVerbs(DraftReading reading, Maps.V1.Maps.MapsClient maps, MapReader known, CitationVerbs citations, TouchpointVerbs touchpoints)
{
    private const string IdempotencyKey = "idempotency-key";

    public async Task<DraftedMap> DraftAsync(Command command, string logKey, string title, string? segment, CancellationToken ct)
    {
        var violations = new Violations();
        violations.Require(title.Trim().Length is > 0 and <= 200, "title", "It is 1 to 200 characters.");
        violations.Require((segment ?? "").Length <= 200, "segment", "It is at most 200 characters.");
        violations.ThrowIfAny();
        var caller = command.Caller;
        var figures = await reading.OfAsync(caller, logKey, segment, ct);
        var draft = Drafting.Of(figures, title);
        var map = await CreateAsync(command, draft, $"Drafted from the log {figures.LogKey} at its revision {figures.Revision}: observed, not yet decided.", ct);
        var mapId = Guid.Parse(map.MapId);
        await known.KeepAsync(caller, mapId, map, ct);
        var note = $"Log {figures.LogKey}, revision {figures.Revision}";
        await citations.CiteAllAsync(caller, [.. draft.Claims.Zip(map.Document.Claims, (made, stored) => (stored.Id, made.Items))], note, ct);
        var rows = draft.Steps.Where(step => !figures.Touchpoints.ContainsKey(step.Activity)).Select(step => new TouchpointRow(step.Activity, step.Key)).ToList();
        if (rows.Count > 0)
        {
            // The key of the caller's command stands for the map; saying the same touchpoints again changes nothing.
            await touchpoints.DefineAsync(command with { IdempotencyKey = null }, logKey, null, rows, ct);
        }

        return DraftedMap.Of(map, draft);
    }

    private async Task<MapVersion> CreateAsync(Command command, MapDraft draft, string reason, CancellationToken ct)
    {
        var call = command.Caller.Call(ct);
        if (command.IdempotencyKey is { } key)
        {
            call.Headers!.Add(IdempotencyKey, key);
        }

        try
        {
            return (await maps.CreateMapAsync(new CreateMapRequest { Document = draft.Document, Reason = reason }, call)).Map;
        }
        catch (RpcException e)
        {
            throw RpcProblems.ToJourneyException(e);
        }
    }
}
