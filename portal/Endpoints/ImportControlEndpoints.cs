using System.Globalization;
using System.Text;
using Grpc.Core;
using Journey.Evidence.V1;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Layout;
using Journey.Portal.Components.Sources;
using Journey.Portal.Html;
using Journey.Portal.Models;

namespace Journey.Portal.Endpoints;

/// <summary>An import that is on its way: watched, stopped, let go on, and what it rejected.</summary>
internal static class ImportControlEndpoints
{
    const string Import = "/units/{unit}/sources/{key}/imports/{import}";

    public static void MapImportControl(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Import, Show).Needs(Role.Viewer);
        pages.MapGet(Import + "/rejects", Rejects).Needs(Role.Contributor);
        pages.MapPost(Import + "/pause", (Parts parts, HttpContext http, string unit, string key, string import) =>
            ControlAsync(parts, http, unit, key, import, async o => (await parts.Evidence.PauseImportAsync(new() { SourceKey = key, ImportId = import }, o)).State)).Needs(Role.Contributor);
        pages.MapPost(Import + "/resumption", (Parts parts, HttpContext http, string unit, string key, string import) =>
            ControlAsync(parts, http, unit, key, import, async o => (await parts.Evidence.ResumeImportAsync(new() { SourceKey = key, ImportId = import }, o)).State)).Needs(Role.Contributor);
        pages.MapPost(Import + "/cancellation", (Parts parts, HttpContext http, string unit, string key, string import) =>
            ControlAsync(parts, http, unit, key, import, async o => (await parts.Evidence.CancelImportAsync(new() { SourceKey = key, ImportId = import }, o)).State)).Needs(Role.Contributor);
    }

    /// <summary>The progress of an import. While it runs it asks again by itself; the quarters are announced, the head changes with the phase.</summary>
    static async Task<IResult> Show(Parts parts, HttpRequest request, string unit, string key, string import, int? told, string? phase)
    {
        var reply = await parts.Evidence.GetImportAsync(new() { SourceKey = key, ImportId = import }, parts.Options);
        var model = ModelOf(parts, unit, reply.State) with { Watched = request.WantsFragment() };
        if (!request.WantsFragment())
        {
            return View.Page<ImportPage, ImportPageModel>(new(parts.Frame, model));
        }
        var pieces = new List<Piece> { Piece.Of<ImportProgress, ImportModel>(model) };
        if (phase != $"{model.State.Phase}")
        {
            pieces.Add(new(typeof(ImportHead), new Dictionary<string, object> { ["Model"] = model, ["OutOfBand"] = true }));
        }
        if (model.Announcement(told ?? 0) is { } words)
        {
            pieces.Add(Piece.Of<StatusText, string>(words));
        }
        return View.Stack(pieces);
    }

    /// <summary>Asks for another phase. An import that ended meanwhile is shown as it is: nothing was lost by asking.</summary>
    static async Task<IResult> ControlAsync(Parts parts, HttpContext http, string unit, string key, string import, Func<CallOptions, Task<ImportState>> ask)
    {
        ImportState state;
        try
        {
            state = await ask(parts.Options);
        }
        catch (RpcException e) when (Refusal.Of(e) is { Kind: ErrorKind.Conflict or ErrorKind.Precondition })
        {
            state = (await parts.Evidence.GetImportAsync(new() { SourceKey = key, ImportId = import }, parts.Options)).State;
        }
        if (!http.Request.WantsFragment())
        {
            return Results.Extensions.SeeOther($"{Addresses.Source(unit, key)}#imports");
        }
        var model = ModelOf(parts, unit, state) with { Watched = true };
        http.Response.Headers["HX-Trigger-After-Settle"] = $$"""{"focusOn":"{{FocusOf(model)}}"}""";
        return View.Fragment<ImportPanel, ImportModel>(model, model.Announcement(0) ?? Text.Words.T("The import goes on."));
    }

    static async Task Rejects(Parts parts, HttpContext http, string key, string import)
    {
        using var call = parts.Evidence.ReadRejects(new() { SourceKey = key, ImportId = import }, parts.Options.WithDeadline(DateTime.MaxValue));
        var first = await call.ResponseStream.MoveNext(http.RequestAborted);
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = "attachment; filename=\"rejected-lines.csv\"";
        await http.Response.WriteAsync("line,field,reason,as it was\n", http.RequestAborted);
        for (var more = first; more; more = await call.ResponseStream.MoveNext(http.RequestAborted))
        {
            var reject = call.ResponseStream.Current;
            await http.Response.WriteAsync($"{reject.Line.ToString(CultureInfo.InvariantCulture)},{Cell(reject.Field)},{Cell(reject.Reason)},{Cell(reject.Raw)}\n", http.RequestAborted);
        }
    }

    /// <summary>Quoted, and never a formula where a spreadsheet opens it.</summary>
    static string Cell(string text)
    {
        var guarded = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? new StringBuilder("'").Append(text) : new StringBuilder(text);
        return $"\"{guarded.Replace("\"", "\"\"")}\"";
    }

    static string FocusOf(ImportModel model) =>
        Dom.Import(model.State.ImportId) + (model.Paused ? "-resumption" : model.Running ? "-pause" : "-title");

    static ImportModel ModelOf(Parts parts, string unit, ImportState state) => new(unit, state) { MayWrite = parts.Frame.MayWrite };
}
