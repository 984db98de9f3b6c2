using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Shares;
using Journey.Portal.Html;
using Journey.Portal.Models;

namespace Journey.Portal.Endpoints;

/// <summary>Links with which somebody outside reads a map: made, listed, withdrawn.</summary>
internal static class ShareEndpoints
{
    public static void MapShares(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/units/{unit}/maps/{id}/shares", Show).Needs(Role.Contributor);
        pages.MapPost("/units/{unit}/maps/{id}/shares", Make).Needs(Role.Contributor);
        pages.MapPost("/units/{unit}/maps/{id}/shares/{share}/withdrawal", Withdraw).Needs(Role.Contributor);
    }

    static async Task<IResult> Show(Parts parts, string id, string? cursor) => View.Page<SharesPage, SharesModel>(await ModelAsync(parts, id, cursor ?? ""));

    // The answer is the page itself: the link is told once and must not travel in an address of ours.
    static async Task<IResult> Make(Parts parts, HttpRequest request, string id)
    {
        var typed = await Typed.ReadAsync(request);
        try
        {
            var made = await parts.Maps.CreateShareAsync(new() { MapId = id, Until = typed.Or("until") }, parts.Options);
            return View.Page<SharesPage, SharesModel>(await ModelAsync(parts, id, "") with { Made = request.Outside(Addresses.Shared(made.Token)) });
        }
        catch (Exception e) when (Refusal.Of(e) is { Kind: ErrorKind.Invalid } refusal)
        {
            return View.Page<SharesPage, SharesModel>(await ModelAsync(parts, id, "") with { Typed = typed, Wrong = refusal.All }, 422);
        }
    }

    static async Task<IResult> Withdraw(Parts parts, string unit, string id, string share)
    {
        await parts.Maps.WithdrawShareAsync(new() { MapId = id, ShareId = share }, parts.Options);
        return Results.Extensions.SeeOther(Addresses.Shares(unit, id) + "?done=unshared");
    }

    static async Task<SharesModel> ModelAsync(Parts parts, string id, string cursor)
    {
        var view = parts.ReadAsync(id);
        var shares = await parts.Maps.ListSharesAsync(new() { MapId = id, Cursor = cursor }, parts.Options);
        var map = await view;
        return new(map with { Frame = parts.Frame }, shares.Shares, shares.Next);
    }
}
