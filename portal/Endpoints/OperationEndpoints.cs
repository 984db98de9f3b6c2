using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Operations;
using Journey.Portal.Html;
using Journey.Portal.Models;

namespace Journey.Portal.Endpoints;

/// <summary>What only who runs Journey sees: messages of every unit are among it, so it is the organisation's.</summary>
internal static class OperationEndpoints
{
    public static void MapOperations(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/operations/messages", List).NeedsOrganisation();
        pages.MapPost("/operations/parts/{part}/messages/replay", ReplayAll).NeedsOrganisation();
        pages.MapPost("/operations/parts/{part}/messages/{id:guid}/replay", Replay).NeedsOrganisation();
        pages.MapPost("/operations/parts/{part}/messages/{id:guid}/removal", Discard).NeedsOrganisation();
    }

    static async Task<IResult> List(Parts parts, ParkedClient parked, HttpContext http)
    {
        var units = parts.TryAsync("owners", o => parts.Owners.ListUnitsAsync(new(), o));
        var told = await Task.WhenAll(ParkedClient.Parts.Select(part => parts.TryAskAsync(part, () => parked.ListAsync(http.Caller(), part, http.RequestAborted))));
        var known = (await units)?.Units.ToDictionary(membership => Guid.Parse(membership.Unit.UnitId), membership => membership.Unit.Key) ?? [];
        return View.Page<ParkedPage, ParkedModel>(new(parts.Frame, [.. told.OfType<ParkedPart>()], known));
    }

    static async Task<IResult> ReplayAll(ParkedClient parked, HttpContext http, string part)
    {
        await parked.ReplayAsync(http.Caller(), Known(part), null, http.RequestAborted);
        return Done("replayed-all");
    }

    static async Task<IResult> Replay(ParkedClient parked, HttpContext http, string part, Guid id) =>
        Done(await parked.ReplayAsync(http.Caller(), Known(part), id, http.RequestAborted) ? "replayed" : "unparked");

    static async Task<IResult> Discard(ParkedClient parked, HttpContext http, string part, Guid id) =>
        Done(await parked.DiscardAsync(http.Caller(), Known(part), id, http.RequestAborted) ? "discarded" : "unparked");

    static IResult Done(string code) => Results.Extensions.SeeOther($"{Addresses.ParkedMessages}?done={code}");

    static string Known(string part) => ParkedClient.Parts.Contains(part) ? part : throw new PartUnknown();

    sealed class PartUnknown() : JourneyException(ErrorKind.NotFound, "ROUTE_NOT_FOUND", "There is no such part.");
}
