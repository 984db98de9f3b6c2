using Journey.Owners.V1;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Owners;
using Journey.Portal.Html;
using Journey.Portal.Models;
using Role = Journey.Platform.Identity.Role;

namespace Journey.Portal.Endpoints;

internal static class HandoffEndpoints
{
    public static void MapHandoffs(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/units/{unit}/maps/{id}/handoffs", Show).Needs(Role.Viewer);
        pages.MapPost("/units/{unit}/maps/{id}/handoffs/{handoff}/confirmations", Confirm).Needs(Role.Owner);
        pages.MapPost("/units/{unit}/maps/{id}/handoffs/{handoff}/dismissal", Dismiss).Needs(Role.Owner);
    }

    static async Task<IResult> Show(Parts parts, string id) => View.Page<HandoffsPage, HandoffsModel>(await ModelAsync(parts, id));

    static Task<IResult> Confirm(Parts parts, HttpContext http, string unit, string id, string handoff) => DoAsync(parts, http, unit, id, handoff, async typed =>
    {
        var terms = new HandoffTerms { Payload = typed.Or("payload"), Limit = typed.Or("limit"), FailureSignal = typed.Or("signal"), ToCustomer = typed.Or("customer") == "true" };
        await parts.Owners.ConfirmHandoffAsync(new() { MapId = id, HandoffId = handoff, Side = typed.Choice<Side>("side"), Terms = terms }, parts.Options);
    });

    static Task<IResult> Dismiss(Parts parts, HttpContext http, string unit, string id, string handoff) => DoAsync(parts, http, unit, id, handoff, async typed =>
        await parts.Owners.DismissHandoffAsync(new() { MapId = id, HandoffId = handoff, Because = typed.Or("because") }, parts.Options));

    static async Task<IResult> DoAsync(Parts parts, HttpContext http, string unit, string id, string handoff, Func<Dictionary<string, string>, Task> change)
    {
        var typed = await Typed.ReadAsync(http.Request);
        try
        {
            await change(typed);
            return Results.Extensions.SeeOther($"{Addresses.Handoffs(unit, id)}?done=handoff#{Uri.EscapeDataString(handoff)}");
        }
        catch (Exception e) when (Refusal.Of(e) is { Kind: ErrorKind.Invalid } refusal)
        {
            return View.Page<HandoffsPage, HandoffsModel>(await ModelAsync(parts, id) with { WrongAt = handoff, Wrong = refusal.All, Typed = typed }, 422);
        }
    }

    static async Task<HandoffsModel> ModelAsync(Parts parts, string id)
    {
        var handoffs = parts.TryAsync("owners", o => parts.Owners.ListHandoffsAsync(new() { MapId = id }, o));
        var view = await parts.ReadAsync(id);
        var known = await handoffs;
        return new(view with { Frame = parts.Frame }, known);
    }
}
