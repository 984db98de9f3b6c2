using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Claims;
using Journey.Portal.Html;
using Journey.Portal.Models;

namespace Journey.Portal.Endpoints;

internal static class ItemEndpoints
{
    public static void MapItems(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/units/{unit}/evidence/{item}", Show).Needs(Role.Viewer);
        pages.MapPost("/units/{unit}/evidence/{item}/withdrawal", Withdraw).Needs(Role.Contributor);
    }

    static async Task<IResult> Show(Parts parts, string item) => View.Page<ItemPage, ItemModel>(await ModelAsync(parts, item));

    static async Task<IResult> Withdraw(Parts parts, HttpRequest request, string unit, string item)
    {
        var typed = await Typed.ReadAsync(request);
        try
        {
            await parts.Evidence.WithdrawItemAsync(new() { ItemId = item, Reason = typed.Or("reason") }, parts.Options);
            return Results.Extensions.SeeOther(Addresses.Item(unit, item) + "?done=withdrawn");
        }
        catch (Exception e) when (Refusal.Of(e) is { Kind: ErrorKind.Invalid or ErrorKind.Precondition } refusal)
        {
            return View.Page<ItemPage, ItemModel>(await ModelAsync(parts, item) with { Reason = typed.Or("reason"), Wrong = refusal.All }, 422);
        }
    }

    static async Task<ItemModel> ModelAsync(Parts parts, string item)
    {
        var reply = await parts.Evidence.GetItemAsync(new() { ItemId = item }, parts.Options);
        return new(parts.Frame, reply.Item, reply.Uses);
    }
}
