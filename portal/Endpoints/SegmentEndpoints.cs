using System.Globalization;
using Journey.Maps.V1;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Segments;
using Journey.Portal.Html;
using Journey.Portal.Models;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Endpoints;

/// <summary>The segments of a unit, and one segment with its definition, its maps and its reasons.</summary>
internal static class SegmentEndpoints
{
    public static void MapSegments(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/units/{unit}/segments", List).Needs(Role.Viewer).Keep();
        pages.MapPost("/units/{unit}/segments", Define).Needs(Role.Contributor);
        pages.MapGet("/units/{unit}/segments/{key}", Show).Needs(Role.Viewer).Keep();
        pages.MapPost("/units/{unit}/segments/{key}/versions", Revise).Needs(Role.Contributor);
    }

    static async Task<IResult> List(Parts parts, string unit, string? key, string? name) =>
        View.Page<SegmentsPage, SegmentsModel>(await parts.SegmentsAsync(new(unit, Prefilled(key, name), 0)));

    static async Task<IResult> Show(Parts parts, HttpContext http, string unit, string key)
    {
        var model = await parts.SegmentAsync(key);
        SegmentChoice.Remember(http, unit, key);
        return View.Page<SegmentPage, SegmentModel>(model with { Form = FormOf(model) });
    }

    static async Task<IResult> Define(Parts parts, HttpRequest request, string unit)
    {
        var typed = await Typed.ReadAsync(request);
        try
        {
            var made = await parts.Maps.DefineSegmentAsync(new() { Segment = DraftOf(typed, typed.Or("key")) }, parts.Options);
            return Results.Extensions.SeeOther(Addresses.Segment(unit, made.Key) + "?done=segment");
        }
        catch (Exception e) when (Refusal.Of(e) is { Kind: ErrorKind.Invalid or ErrorKind.Duplicate } refusal)
        {
            return View.Page<SegmentsPage, SegmentsModel>(await parts.SegmentsAsync(new(unit, typed, 0) { Wrong = refusal.All }), 422);
        }
    }

    static async Task<IResult> Revise(Parts parts, HttpRequest request, string unit, string key)
    {
        var typed = await Typed.ReadAsync(request);
        typed["key"] = key;
        var on = int.TryParse(typed.Or("on"), NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0;
        try
        {
            await parts.Maps.ReviseSegmentAsync(new() { Segment = DraftOf(typed, key), ExpectedVersion = on }, parts.Options);
            return Results.Extensions.SeeOther(Addresses.Segment(unit, key) + "?done=resegmented");
        }
        catch (Exception e) when (Refusal.Of(e) is { Kind: ErrorKind.Invalid or ErrorKind.Conflict } refusal)
        {
            var model = await parts.SegmentAsync(key);
            // Who sends it again after somebody else was first has read what stands there now.
            var form = new SegmentFormModel(unit, typed, model.Versions.Count > 0 ? model.Versions[0].Newest : 0) { Wrong = refusal.All };
            return View.Page<SegmentPage, SegmentModel>(model with { Form = form }, refusal.Kind == ErrorKind.Conflict ? 409 : 422);
        }
    }

    static SegmentFormModel FormOf(SegmentModel model) => (model.Now ?? (model.Versions.Count > 0 ? model.Versions[0] : null)) is { } now
        ? SegmentFormModel.Next(model.Frame.Unit, now)
        : new(model.Frame.Unit, Prefilled(model.Key, model.Name), 0);

    static Dictionary<string, string> Prefilled(string? key, string? name) => new() { ["key"] = key ?? "", ["name"] = name ?? "" };

    static SegmentDraft DraftOf(Dictionary<string, string> typed, string key)
    {
        var violations = new Violations();
        var draft = new SegmentDraft
        {
            Key = key,
            Name = typed.Or("name"),
            Criteria = typed.Or("criteria"),
            Priority = typed.ContainsKey("priority"),
            Source = typed.Or("source"),
            From = typed.Or("from"),
            Reason = typed.Or("reason"),
        };
        if (typed.Or("size") is { Length: > 0 } size)
        {
            violations.Require(long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var customers), "size", T("It must be a whole number."));
            draft.Size = customers;
        }
        if (typed.Or("share") is { Length: > 0 } share)
        {
            var read = double.TryParse(share, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent <= 100;
            violations.Require(read, "share", T("It must be a percentage from 0 to 100."));
            draft.Share = percent / 100;
        }
        violations.ThrowIfAny();
        return draft;
    }
}
