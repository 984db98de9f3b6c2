using Journey.Evidence.Claims;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Journey.Evidence.Http;

internal static class ItemEndpoints
{
    public static void MapItems(this RouteGroupBuilder unit)
    {
        unit.MapPost("/evidence", Add).Needs(Role.Contributor).WithName("AddItem").WithTags("claims")
            .Produces<Citable>().Produces<Citable>(201).ProducesProblem(400).ProducesProblem(422);
        unit.MapGet("/evidence", List).Needs(Role.Viewer).WithName("ListItems").WithTags("claims").Produces<ItemList>().ProducesProblem(400);
        unit.MapGet("/evidence/{id}", Get).Needs(Role.Viewer).WithName("GetItem").WithTags("claims").Produces<ItemView>().ProducesProblem(404);
        unit.MapPost("/evidence/{id}/withdrawal", Withdraw).Needs(Role.Contributor).WithName("WithdrawItem").WithTags("claims")
            .Produces<Citable>().ProducesProblem(400).ProducesProblem(404);
    }

    private static async Task<IResult> Add(string unit, [FromBody] ItemProperties body, HttpContext http, ItemVerbs items, CancellationToken ct)
    {
        var added = await items.AddAsync(Command.From(http, body), body, ct);
        return added.Created ? Results.Created($"/api/v1/units/{unit}/evidence/{added.Item.ItemId}", added.Item) : Results.Ok(added.Item);
    }

    private static async Task<IResult> List(HttpContext http, ItemVerbs items, CancellationToken ct)
    {
        var options = new Options(http.Request.Query);
        var (limit, cursor) = (options.Number("limit"), options.Given("cursor"));
        options.Done();
        var listed = await items.ListAsync(http.Caller(), limit, cursor, ct);
        return Results.Ok(new ItemList(listed.Items, http.Linked(listed.Next)));
    }

    private static async Task<IResult> Get(string id, HttpContext http, ItemVerbs items, CancellationToken ct)
    {
        var (item, uses) = await items.GetAsync(http.Caller(), ItemVerbs.Id(id), ct);
        return Results.Ok(new ItemView(item, uses));
    }

    private static async Task<IResult> Withdraw(string id, [FromBody] WithdrawalAsked body, HttpContext http, ItemVerbs items, CancellationToken ct) =>
        Results.Ok(await items.WithdrawAsync(Command.From(http, body), ItemVerbs.Id(id), body.Reason, ct));
}
