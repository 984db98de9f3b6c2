using System.Globalization;
using Grpc.Core;
using Journey.Owners.V1;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Inbox;
using Journey.Portal.Html;
using Journey.Portal.Models;
using Role = Journey.Platform.Identity.Role;

namespace Journey.Portal.Endpoints;

/// <summary>What waits for the reader.</summary>
internal static class InboxEndpoints
{
    const int Later = 7;

    public static void MapInbox(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/units/{unit}/inbox", Show).Needs(Role.Viewer);
        pages.MapPost("/units/{unit}/inbox", Mark).Needs(Role.Viewer);
    }

    static async Task<IResult> Show(Parts parts, string? show)
    {
        var all = show == "all";
        try
        {
            var found = await parts.TryAsync("owners", o => parts.Owners.GetInboxAsync(new() { All = all }, o));
            return View.Page<InboxPage, InboxModel>(new(parts.Frame, found?.Items, all, Known: true));
        }
        // Whoever is no person of the unit has no inbox: the page says how to get one.
        catch (RpcException e) when (e.StatusCode is StatusCode.NotFound or StatusCode.FailedPrecondition)
        {
            return View.Page<InboxPage, InboxModel>(new(parts.Frame, null, all, Known: false));
        }
    }

    static async Task<IResult> Mark(Parts parts, HttpContext http, string unit)
    {
        var typed = await Typed.ReadAsync(http.Request);
        var state = typed.Choice<MarkState>("state");
        var until = state == MarkState.Snoozed ? parts.Frame.Moments.Today.AddDays(Later).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
        await parts.Owners.MarkInboxAsync(new() { Keys = { typed.Or("key") }, State = state, Until = until }, parts.Options);
        return Results.Extensions.SeeOther(Addresses.Inbox(unit) + "?done=marked");
    }
}
