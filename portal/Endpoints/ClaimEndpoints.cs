using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Journey.Evidence.V1;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Claims;
using Journey.Portal.Html;
using Journey.Portal.Models;

namespace Journey.Portal.Endpoints;

internal static class ClaimEndpoints
{
    public static void MapClaims(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/units/{unit}/maps/{id}/claims/{claim}", Show).Needs(Role.Viewer);
        pages.MapPost("/units/{unit}/maps/{id}/claims/{claim}/citations", Cite).Needs(Role.Contributor);
    }

    static async Task<IResult> Show(Parts parts, string id, string claim) =>
        View.Page<ClaimPage, ClaimModel>(await ModelAsync(parts, id, claim, []));

    static async Task<IResult> Cite(Parts parts, HttpContext http, string unit, string id, string claim)
    {
        var typed = await Typed.ReadAsync(http.Request);
        try
        {
            // A claim of another map is not to be cited from this page.
            var before = await ModelAsync(parts, id, claim, []);
            var item = typed.Or("item");
            if (item.Length == 0)
            {
                item = (await parts.Evidence.AddItemAsync(new() { Item = ItemOf(typed) }, parts.Options)).Item.ItemId;
            }
            var cited = await parts.Evidence.CiteAsync(new() { ClaimId = before.Claim.Id, ItemId = item, Stance = typed.Choice<Stance>("stance"), Note = typed.Or("note") }, parts.Options);
            if (!http.Request.WantsFragment())
            {
                return Results.Extensions.SeeOther(Addresses.Claim(unit, id, claim) + "?done=cited");
            }
            http.Response.Headers["HX-Trigger-After-Settle"] = """{"focusOn":"claim-title"}""";
            return View.Fragment<ClaimCard, ClaimModel>(await ModelAsync(parts, id, claim, []), $"Cited. {Text.Names.Grade(cited.Grade.Grade)}, score {Text.Figures.Score(cited.Grade.Score)}.");
        }
        catch (Exception e) when (Refusal.Of(e) is { Kind: ErrorKind.Invalid } refusal)
        {
            var model = await ModelAsync(parts, id, claim, refusal.All);
            http.Response.Headers["HX-Trigger-After-Settle"] = """{"focusOn":"errors"}""";
            return http.Request.WantsFragment() ? View.Fragment<ClaimCard, ClaimModel>(model, code: 422) : View.Page<ClaimPage, ClaimModel>(model, 422);
        }
    }

    static Item ItemOf(IReadOnlyDictionary<string, string> typed)
    {
        var item = new Item
        {
            Title = typed.Or("title"),
            Origin = typed.Choice<Origin>("origin"),
            Tier = typed.Choice<Tier>("tier"),
            Method = typed.Or("method"),
            Link = typed.Or("link"),
        };
        if (long.TryParse(typed.Or("n"), NumberStyles.None, CultureInfo.InvariantCulture, out var n))
        {
            item.N = n;
        }
        if (DateOnly.TryParseExact(typed.Or("dated"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            item.Dated = Timestamp.FromDateTime(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        }
        return item;
    }

    static async Task<ClaimModel> ModelAsync(Parts parts, string id, string claim, IReadOnlyList<FieldViolation> wrong)
    {
        var items = parts.TryAsync("evidence", o => parts.Evidence.ListItemsAsync(new() { Limit = 200 }, o));
        var view = await parts.ReadAsync(id);
        var found = view.Document.Claims.FirstOrDefault(c => c.Id == claim) ?? throw new ClaimNotFound();
        var citable = (await items)?.Items;
        return new(view with { Frame = parts.Frame }, found, citable, wrong);
    }

    sealed class ClaimNotFound() : JourneyException(ErrorKind.NotFound, "CLAIM_NOT_FOUND", "The map has no such claim.");
}
