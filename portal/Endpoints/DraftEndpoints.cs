using Google.Protobuf.WellKnownTypes;
using Journey.Evidence.V1;
using Journey.Maps.V1;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Logs;
using Journey.Portal.Html;
using Journey.Portal.Models;

namespace Journey.Portal.Endpoints;

internal static class DraftEndpoints
{
    /// <summary>A draft reads a whole log and writes a map: it may take longer than a page.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static void MapDrafts(this IEndpointRouteBuilder pages)
    {
        pages.MapPost("/units/{unit}/logs/{key}/draft-map", Draft).Needs(Role.Contributor);
        pages.MapPost("/units/{unit}/maps/{id}/claims/{claim}/decision", Decide).Needs(Role.Contributor);
    }

    static async Task<IResult> Draft(Parts parts, HttpRequest request, string unit, string key)
    {
        var typed = await Typed.ReadAsync(request);
        var asked = new DraftMapRequest { LogKey = key, Title = typed.Or("title") };
        if (typed.TryGetValue("segment", out var segment))
        {
            asked.Segment = segment;
        }
        try
        {
            var made = await parts.Evidence.DraftMapAsync(asked, parts.Options.WithDeadline(DateTime.UtcNow + Patience));
            return Results.Extensions.SeeOther($"{Addresses.Map(unit, made.MapId)}?log={Uri.EscapeDataString(key)}&done=drafted");
        }
        catch (Exception e) when (Refusal.Of(e) is { Kind: ErrorKind.Invalid or ErrorKind.Precondition } refusal)
        {
            return View.Page<DraftPage, DraftModel>(new(parts.Frame, key, typed, refusal.All), 422);
        }
    }

    /// <summary>Somebody stands behind what was observed: the mark goes, the claim and what it stands on stay.</summary>
    static async Task<IResult> Decide(Parts parts, HttpRequest request, string unit, string id, string claim)
    {
        var typed = await Typed.ReadAsync(request);
        _ = int.TryParse(typed.Or("version"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var version);
        var edit = new Edit { Op = EditOp.Set, Path = claim, Field = "standing", Value = Value.ForNull() };
        await parts.Maps.ReviseMapAsync(new() { MapId = id, ExpectedVersion = version, Edits = { edit } }, parts.Options);
        return Results.Extensions.SeeOther(Addresses.Claim(unit, id, claim) + "?done=decided");
    }
}
