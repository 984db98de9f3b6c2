using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Owners;
using Journey.Portal.Html;
using Journey.Portal.Models;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Endpoints;

internal static class OwnerEndpoints
{
    public static void MapOwners(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/units/{unit}/maps/{id}/owners", Show).Needs(Journey.Platform.Identity.Role.Viewer).Keep();
        pages.MapPost("/units/{unit}/maps/{id}/owners/{element}", Name).Needs(Journey.Platform.Identity.Role.Owner);
    }

    static async Task<IResult> Show(Parts parts, string id) => View.Page<OwnersPage, OwnersModel>(await ModelAsync(parts, id));

    static async Task<IResult> Name(Parts parts, HttpContext http, string unit, string id, string element)
    {
        var typed = await Typed.ReadAsync(http.Request);
        try
        {
            var person = await PersonAsync(parts, typed);
            await parts.Owners.AssignAsync(new() { MapId = id, ElementId = element, PersonId = person }, parts.Options);
        }
        catch (Exception e) when (Refusal.Of(e) is { Kind: ErrorKind.Invalid } refusal)
        {
            return await AgainAsync(parts, http, id, element, typed, refusal);
        }
        if (typed.Or("back") is "gaps" or "handoffs")
        {
            return Results.Extensions.SeeOther(typed.Or("back") == "gaps" ? $"{Addresses.Gaps(unit)}?done=owner" : $"{Addresses.Handoffs(unit, id)}?done=owner#{Uri.EscapeDataString(element)}");
        }
        if (!http.Request.WantsFragment())
        {
            return Results.Extensions.SeeOther($"{Addresses.Owners(unit, id)}?done=owner#{Dom.Owner(element)}");
        }
        var row = await RowAsync(parts, id, element, "");
        http.Response.Headers["HX-Trigger-After-Settle"] = $$"""{"focusOn":"{{Dom.Owner(element)}}-open"}""";
        return View.Fragment<OwnerRow, OwnerRowModel>(row, T("Owner of {0} set to {1}.", row.Element.Title, row.Element.Owner?.Name));
    }

    /// <summary>Somebody known, else somebody new by name.</summary>
    static async Task<string> PersonAsync(Parts parts, Dictionary<string, string> typed)
    {
        var violations = new Violations();
        violations.Require(typed.ContainsKey("person") || typed.ContainsKey("name"), "name", T("Choose somebody, or write a full name."));
        violations.ThrowIfAny();
        return typed.ContainsKey("name")
            ? (await parts.Owners.AddPersonAsync(new() { Name = typed.Or("name"), Team = typed.Or("team") }, parts.Options)).Person.PersonId
            : typed.Or("person");
    }

    static async Task<IResult> AgainAsync(Parts parts, HttpContext http, string id, string element, Dictionary<string, string> typed, Refusal refusal)
    {
        if (http.Request.WantsFragment())
        {
            return View.Fragment<OwnerRow, OwnerRowModel>(await RowAsync(parts, id, element, refusal.All[0].Description) with { Typed = typed }, code: 422);
        }
        var model = await ModelAsync(parts, id);
        return View.Page<OwnersPage, OwnersModel>(model with { WrongAt = element, Wrong = refusal.All[0].Description, Typed = typed }, 422);
    }

    static async Task<OwnerRowModel> RowAsync(Parts parts, string id, string element, string wrong)
    {
        var model = await ModelAsync(parts, id);
        var owned = model.View.Gaps?.Elements.FirstOrDefault(e => e.ElementId == element) ?? throw new ElementNotOwned();
        return new(model.View, owned, model.People ?? [], wrong);
    }

    static async Task<OwnersModel> ModelAsync(Parts parts, string id)
    {
        var people = parts.TryAsync("owners", o => parts.Owners.ListPeopleAsync(new(), o));
        var view = await parts.ReadAsync(id);
        var known = (await people)?.People;
        return new(view with { Frame = parts.Frame }, known);
    }

    sealed class ElementNotOwned() : JourneyException(ErrorKind.NotFound, "ELEMENT_NOT_FOUND", "The map has no such element that needs an owner.");
}
