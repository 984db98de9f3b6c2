using Journey.Maps.V1;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Staleness;
using Journey.Portal.Html;
using Journey.Portal.Models;

namespace Journey.Portal.Endpoints;

/// <summary>What has changed around the journeys of a unit: told of, listed with what it touches, taken back.</summary>
internal static class ChangeEndpoints
{
    /// <summary>Who tells of a change, as services name it, where it is told on the page.</summary>
    const string Source = "portal";

    public static void MapChanges(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/units/{unit}/changes", List).Needs(Role.Viewer);
        pages.MapPost("/units/{unit}/changes", Declare).Needs(Role.Contributor);
        pages.MapPost("/units/{unit}/changes/{change}/withdrawal", Withdraw).Needs(Role.Contributor);
    }

    static async Task<IResult> List(Parts parts, string? cursor) =>
        View.Page<UnitChangesPage, UnitChangesModel>(await parts.ChangesAsync(cursor ?? "") with { Typed = Fresh([]) });

    static async Task<IResult> Declare(Parts parts, HttpContext http, string unit)
    {
        var typed = await Typed.ReadAsync(http.Request);
        try
        {
            var told = await parts.Maps.DeclareChangeAsync(Read(typed), parts.Options);
            return Results.Extensions.SeeOther($"{Addresses.UnitChanges(unit)}?done=told#{Dom.Change(told.Change)}");
        }
        catch (Exception e) when (Refusal.Of(e) is { Kind: ErrorKind.Invalid or ErrorKind.Duplicate } refusal)
        {
            // What was told already under this id is another change by now: the next try is one of its own.
            var again = refusal.Kind == ErrorKind.Duplicate ? Fresh(typed) : typed;
            return View.Page<UnitChangesPage, UnitChangesModel>(await parts.ChangesAsync("") with { Typed = again, Wrong = refusal.All }, 422);
        }
    }

    static async Task<IResult> Withdraw(Parts parts, HttpContext http, string unit, string change)
    {
        var typed = await Typed.ReadAsync(http.Request);
        try
        {
            await parts.Maps.WithdrawChangeAsync(new() { Change = change, Reason = typed.Or("reason") }, parts.Options);
            return Results.Extensions.SeeOther($"{Addresses.UnitChanges(unit)}?done=untold#{Dom.Change(change)}");
        }
        catch (Exception e) when (Refusal.Of(e) is { Kind: ErrorKind.Invalid } refusal)
        {
            var model = await parts.ChangesAsync("");
            var marked = model.Changes?.Select(told => told.Change.Change == change ? told with { Wrong = refusal.All[0].Description } : told).ToList();
            return View.Page<UnitChangesPage, UnitChangesModel>(model with { Typed = Fresh([]), Changes = marked }, 422);
        }
    }

    static DeclareChangeRequest Read(Dictionary<string, string> typed) => new()
    {
        Source = Source,
        Id = typed.Or("id"),
        Kind = typed.Choice<DeclaredKind>("kind"),
        Title = typed.Or("title"),
        EffectiveAt = typed.Or("effectiveAt"),
        Materiality = typed.Choice<Materiality>("materiality"),
        Scope = new()
        {
            Products = { typed.List("products") },
            Policies = { typed.List("policies") },
            Channels = { typed.List("channels") },
            Segments = { typed.List("segments") },
            TouchpointKeys = { typed.List("touchpointKeys") },
            Units = { typed.List("units") },
        },
    };

    // The id is made with the form: sent twice, it is told once.
    static Dictionary<string, string> Fresh(Dictionary<string, string> typed) => new(typed) { ["id"] = Guid.CreateVersion7().ToString() };
}
