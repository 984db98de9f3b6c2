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
        pages.MapGet("/units/{unit}/maps/{id}/claims/{claim}", Show).Needs(Role.Viewer).Keep();
        pages.MapPost("/units/{unit}/maps/{id}/claims/{claim}/citations", Cite).Needs(Role.Contributor);
        pages.MapPost("/units/{unit}/maps/{id}/claims/{claim}/citations/{citation}/withdrawal", TakeBack).Needs(Role.Contributor);
        pages.MapGet("/units/{unit}/claims", List).Needs(Role.Viewer).Keep();
    }

    static async Task<IResult> Show(Parts parts, string id, string claim, string? kind) =>
        View.Page<ClaimPage, ClaimModel>(await ModelAsync(parts, id, claim) with { Kind = ItemKind.Of(kind ?? "") });

    static async Task<IResult> List(Parts parts, string? show, string? cursor)
    {
        var request = new ListClaimsRequest { Limit = 50, Cursor = cursor ?? "" };
        switch (show)
        {
            case "all":
                break;
            case "D" or "Uncited":
                request.Grade = show;
                break;
            default:
                request.Contested = true;
                break;
        }
        var claims = await parts.TryAsync("evidence", o => parts.Evidence.ListClaimsAsync(request, o));
        return View.Page<ClaimsPage, ClaimsModel>(new(parts.Frame, show ?? "contested", claims));
    }

    static async Task<IResult> TakeBack(Parts parts, HttpRequest request, string unit, string id, string claim, string citation)
    {
        var typed = await Typed.ReadAsync(request);
        try
        {
            await parts.Evidence.WithdrawCitationAsync(new() { CitationId = citation, Reason = typed.Or("reason") }, parts.Options);
            return Results.Extensions.SeeOther(Addresses.Claim(unit, id, claim) + "?done=withdrawn");
        }
        catch (Exception e) when (Refusal.Of(e) is { Kind: ErrorKind.Invalid or ErrorKind.Precondition } refusal)
        {
            var kept = new Dictionary<string, string> { ["taking-back"] = citation, ["reason"] = typed.Or("reason") };
            return View.Page<ClaimPage, ClaimModel>(await ModelAsync(parts, id, claim) with { Wrong = refusal.All, Typed = kept }, 422);
        }
    }

    static async Task<IResult> Cite(Parts parts, HttpContext http, string unit, string id, string claim)
    {
        var typed = await Typed.ReadAsync(http.Request);
        try
        {
            // A claim of another map is not to be cited from this page.
            var before = await ModelAsync(parts, id, claim);
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
            return View.Fragment<ClaimCard, ClaimModel>(await ModelAsync(parts, id, claim), Text.Words.T("Cited. {0}, score {1}.", Text.Names.Grade(cited.Grade.Grade), Text.Figures.Score(cited.Grade.Score)));
        }
        catch (Exception e) when (Refusal.Of(e) is { Kind: ErrorKind.Invalid or ErrorKind.Duplicate or ErrorKind.Precondition } refusal)
        {
            var model = await ModelAsync(parts, id, claim) with { Wrong = refusal.All, Typed = typed, Kind = ItemKind.Of(typed.Or("kind")) };
            http.Response.Headers["HX-Trigger-After-Settle"] = """{"focusOn":"errors"}""";
            return http.Request.WantsFragment() ? View.Fragment<ClaimCard, ClaimModel>(model, code: 422) : View.Page<ClaimPage, ClaimModel>(model, 422);
        }
    }

    static Item ItemOf(IReadOnlyDictionary<string, string> typed)
    {
        var kind = ItemKind.Of(typed.Or("kind"));
        var item = new Item
        {
            Method = kind.Code,
            Note = typed.Or("words"),
            IndependenceKey = typed.Or("study"),
            Segment = typed.Or("segment"),
            Title = typed.Or("title"),
            Origin = typed.Choice<Origin>("origin"),
            Tier = typed.Choice<Tier>("tier"),
            Link = typed.Or("link"),
        };
        if (kind.Code == "quote")
        {
            item.N = 1;
        }
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

    static async Task<ClaimModel> ModelAsync(Parts parts, string id, string claim)
    {
        var items = parts.TryAsync("evidence", o => parts.Evidence.ListItemsAsync(new() { Limit = 200 }, o));
        var view = await parts.ReadAsync(id);
        var found = view.Document.Claims.FirstOrDefault(c => c.Id == claim) ?? throw new ClaimNotFound();
        var history = await parts.TryAsync("evidence", o => parts.Evidence.GetGradeHistoryAsync(new() { ClaimId = claim, Limit = 200 }, o));
        var citable = (await items)?.Items;
        return new(view with { Frame = parts.Frame }, found, citable, history?.Grades, ItemKind.All[0]);
    }

    sealed class ClaimNotFound() : JourneyException(ErrorKind.NotFound, "CLAIM_NOT_FOUND", "The map has no such claim.");
}
