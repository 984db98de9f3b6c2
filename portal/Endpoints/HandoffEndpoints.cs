using System.Globalization;
using Journey.Maps.V1;
using Journey.Owners.V1;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Owners;
using Journey.Portal.Html;
using Journey.Portal.Models;
using Role = Journey.Platform.Identity.Role;

namespace Journey.Portal.Endpoints;

/// <summary>Handoffs of a map. Terms and dismissals are revisions of the map; confirmations are kept by owners.</summary>
internal static class HandoffEndpoints
{
    public static void MapHandoffs(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/units/{unit}/maps/{id}/handoffs", Show).Needs(Role.Viewer).Keep();
        pages.MapPost("/units/{unit}/maps/{id}/handoffs/{handoff}/terms", Agree).Needs(Role.Contributor);
        pages.MapPost("/units/{unit}/maps/{id}/handoffs/{handoff}/confirmations", Confirm).Needs(Role.Owner);
        pages.MapPost("/units/{unit}/maps/{id}/handoffs/{handoff}/dismissal", Dismiss).Needs(Role.Contributor);
    }

    static async Task<IResult> Show(Parts parts, string id, int? version) => View.Page<HandoffsPage, HandoffsModel>(await parts.HandoffsAsync(id, version ?? 0));

    static Task<IResult> Agree(Parts parts, HttpContext http, string unit, string id, string handoff) =>
        DoAsync(parts, http, unit, id, handoff, typed => ReviseAsync(parts, id, handoff, typed, HandoffEdits.Terms));

    static Task<IResult> Dismiss(Parts parts, HttpContext http, string unit, string id, string handoff) =>
        DoAsync(parts, http, unit, id, handoff, typed => ReviseAsync(parts, id, handoff, typed, HandoffEdits.Dismissal));

    static Task<IResult> Confirm(Parts parts, HttpContext http, string unit, string id, string handoff) => DoAsync(parts, http, unit, id, handoff, async typed =>
    {
        var seen = new Journey.Owners.V1.HandoffTerms { Payload = typed.Or("payload"), Limit = typed.Or("limit"), FailureSignal = typed.Or("signal"), ToCustomer = typed.Or("customer") == "true" };
        await parts.Owners.ConfirmHandoffAsync(new() { MapId = id, HandoffId = handoff, Side = typed.Choice<Side>("side"), Terms = seen }, parts.Options);
        return 0;
    });

    static async Task<int> ReviseAsync(
        Parts parts, string id, string handoff, Dictionary<string, string> typed, Func<DesignedHandoff, IReadOnlyDictionary<string, string>, IReadOnlyList<Edit>> edits)
    {
        _ = int.TryParse(typed.Or("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        var map = await parts.Maps.GetMapAsync(new() { MapId = id }, parts.Options);
        var revision = new ReviseMapRequest { MapId = id, ExpectedVersion = version };
        revision.Edits.Add(edits(map.Handoffs.FirstOrDefault(known => known.Id == handoff) ?? throw new NoSuchHandoff(), typed));
        return revision.Edits.Count == 0 ? map.Map.Version : (await parts.Maps.ReviseMapAsync(revision, parts.Options)).Map.Version;
    }

    static async Task<IResult> DoAsync(Parts parts, HttpContext http, string unit, string id, string handoff, Func<Dictionary<string, string>, Task<int>> change)
    {
        var typed = await Typed.ReadAsync(http.Request);
        return await FormAnswers.DoAsync<HandoffsPage, HandoffsModel>(
            async () =>
            {
                var version = await change(typed);
                return Results.Extensions.SeeOther($"{Addresses.Handoffs(unit, id)}?done=handoff{(version > 0 ? $"&version={version}" : "")}#{Uri.EscapeDataString(handoff)}");
            },
            async refusal => await parts.HandoffsAsync(id, 0) with
            {
                WrongAt = handoff,
                Wrong = refusal.Kind == ErrorKind.Invalid ? refusal.All : [],
                Conflict = refusal.Kind != ErrorKind.Invalid,
                Typed = typed,
            });
    }

    sealed class NoSuchHandoff() : JourneyException(ErrorKind.NotFound, "HANDOFF_NOT_FOUND", "The map has no such handoff.");
}
