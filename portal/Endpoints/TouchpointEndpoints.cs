using Google.Protobuf.WellKnownTypes;
using Journey.Evidence.V1;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Logs;
using Journey.Portal.Html;
using Journey.Portal.Models;

namespace Journey.Portal.Endpoints;

internal static class TouchpointEndpoints
{
    public static void MapTouchpoints(this IEndpointRouteBuilder pages) =>
        pages.MapPost("/units/{unit}/logs/{key}/touchpoints", Save).Needs(Role.Contributor);

    /// <summary>Says what changed, and nothing of what stayed as it was.</summary>
    static async Task<IResult> Save(Parts parts, HttpContext http, string unit, string key)
    {
        var typed = await Typed.ReadAsync(http.Request);
        var request = new DefineTouchpointsRequest { LogKey = key, From = From(typed, parts.Frame.Moments) };
        request.Rows.Add(Rows(typed));
        var wrong = new List<FieldViolation>();
        try
        {
            if (request.Rows.Count > 0)
            {
                await parts.Evidence.DefineTouchpointsAsync(request, parts.Options);
            }
            else
            {
                await parts.Evidence.GetLogAsync(new GetLogRequest { Key = key }, parts.Options);
            }
        }
        catch (Exception e) when (Refusal.Of(e) is { Kind: ErrorKind.Invalid } refusal)
        {
            wrong.AddRange(refusal.All);
        }
        if (!http.Request.WantsFragment())
        {
            return wrong.Count > 0
                ? View.Page<LogPage, LogPageModel>(await parts.LogAsync(key, "reason", new(), typed.Or("map"), wrong), 422)
                : Results.Extensions.SeeOther($"{Addresses.Log(unit, key)}?map={Uri.EscapeDataString(typed.Or("map"))}&done=touchpoints#touchpoints");
        }
        var model = await parts.TouchpointsAsync(key, typed.Or("map"), wrong);
        http.Response.Headers["HX-Trigger-After-Settle"] = wrong.Count > 0 ? """{"focusOn":"errors"}""" : """{"focusOn":"s-tp"}""";
        var said = request.Rows.Count == 0 ? Text.Words.T("Nothing changed.") : Text.Words.T("Saved. {0}.", Text.LogWords.Coverage(model.Coverage));
        return View.Fragment<TouchpointSection, TouchpointsModel>(model, wrong.Count > 0 ? null : said, wrong.Count > 0 ? 422 : 200);
    }

    static IEnumerable<TouchpointRow> Rows(Dictionary<string, string> typed) =>
        from field in typed
        where field.Key.StartsWith("activity-", StringComparison.Ordinal)
        let number = field.Key["activity-".Length..]
        let touchpoint = typed.Or($"touchpoint-{number}")
        where touchpoint != typed.Or($"was-{number}")
        select new TouchpointRow { Activity = field.Value, Touchpoint = touchpoint };

    static Timestamp? From(Dictionary<string, string> typed, Text.Moments moments) =>
        DateOnly.TryParseExact(typed.Or("from"), "yyyy-MM-dd", out var day) ? Timestamp.FromDateTimeOffset(moments.Begin(day)) : null;
}
