using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Webhooks;
using Journey.Portal.Html;
using Journey.Portal.Models;

namespace Journey.Portal.Endpoints;

/// <summary>Where the unit wants to be told what happens: listed, added, paused, removed, and what was sent there.</summary>
internal static class WebhookEndpoints
{
    const string Owners = "owners";

    public static void MapWebhooks(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/units/{unit}/webhooks", List).Needs(Role.Admin);
        pages.MapPost("/units/{unit}/webhooks", Make).Needs(Role.Admin);
        pages.MapGet("/units/{unit}/webhooks/{id:guid}", Show).Needs(Role.Admin);
        pages.MapPost("/units/{unit}/webhooks/{id:guid}/state", Switch).Needs(Role.Admin);
        pages.MapPost("/units/{unit}/webhooks/{id:guid}/removal", Remove).Needs(Role.Admin);
        pages.MapPost("/units/{unit}/webhooks/{id:guid}/deliveries/{delivery:guid}/replay", Replay).Needs(Role.Admin);
    }

    static async Task<IResult> List(Parts parts, WebhookClient webhooks, HttpContext http) => View.Page<WebhooksPage, WebhooksModel>(await ModelAsync(parts, webhooks, http));

    // The answer is the page itself: the secret is told once.
    static async Task<IResult> Make(Parts parts, WebhookClient webhooks, HttpContext http)
    {
        var typed = await Typed.ReadAsync(http.Request);
        try
        {
            var made = await webhooks.MakeAsync(http.Caller(), typed.Or("url"), typed.List("events"), http.RequestAborted);
            return View.Page<WebhooksPage, WebhooksModel>(await ModelAsync(parts, webhooks, http) with { Made = made });
        }
        catch (Exception e) when (Refusal.Of(e) is { Kind: ErrorKind.Invalid or ErrorKind.Precondition } refusal)
        {
            return View.Page<WebhooksPage, WebhooksModel>(await ModelAsync(parts, webhooks, http) with { Url = typed.Or("url"), Events = typed.Or("events"), Wrong = refusal.All }, 422);
        }
    }

    static async Task<IResult> Show(Parts parts, WebhookClient webhooks, HttpContext http, Guid id, string? state, string? cursor)
    {
        var webhook = await webhooks.GetAsync(http.Caller(), id, http.RequestAborted);
        var wanted = WebhookModel.States.Contains(state) ? state! : "";
        var log = await parts.TryAskAsync(Owners, () => webhooks.DeliveriesAsync(http.Caller(), id, wanted, cursor ?? "", http.RequestAborted));
        return View.Page<WebhookPage, WebhookModel>(new(parts.Frame, webhook, wanted, log));
    }

    static async Task<IResult> Switch(WebhookClient webhooks, HttpContext http, string unit, Guid id)
    {
        var on = (await Typed.ReadAsync(http.Request)).Or("active") == "true";
        await webhooks.SwitchAsync(http.Caller(), id, on, http.RequestAborted);
        return Results.Extensions.SeeOther($"{Addresses.Webhooks(unit)}?done={(on ? "resumed" : "paused")}");
    }

    static async Task<IResult> Remove(WebhookClient webhooks, HttpContext http, string unit, Guid id)
    {
        await webhooks.RemoveAsync(http.Caller(), id, http.RequestAborted);
        return Results.Extensions.SeeOther($"{Addresses.Webhooks(unit)}?done=unhooked");
    }

    static async Task<IResult> Replay(WebhookClient webhooks, HttpContext http, string unit, Guid id, Guid delivery)
    {
        await webhooks.ReplayAsync(http.Caller(), id, delivery, http.RequestAborted);
        return Results.Extensions.SeeOther($"{Addresses.Webhook(unit, id)}?done=resent");
    }

    static async Task<WebhooksModel> ModelAsync(Parts parts, WebhookClient webhooks, HttpContext http)
    {
        var known = await parts.TryAskAsync(Owners, () => webhooks.ListAsync(http.Caller(), http.RequestAborted));
        return new(parts.Frame, known);
    }
}
