using Journey.Evidence.V1;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Imports;
using Journey.Portal.Html;
using Journey.Portal.Models;

namespace Journey.Portal.Endpoints;

/// <summary>The way of a file: chosen, looked at, said what is what, sent.</summary>
internal static class ImportEndpoints
{
    public static void MapImports(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/units/{unit}/sources/{key}/imports/new", New).Needs(Role.Contributor);
        pages.MapPost("/units/{unit}/sources/{key}/imports/preview", Preview).Needs(Role.Contributor);
        pages.MapPost("/units/{unit}/sources/{key}/imports", Send).Needs(Role.Contributor);
    }

    static async Task<IResult> New(Parts parts, string key) =>
        View.Page<ImportNewPage, ImportPreviewModel>(new(parts.Frame, await SourceAsync(parts, key), new(), null, []));

    /// <summary>Looks at the beginning of the file. Without script the browser sends all of it, and it must be chosen again.</summary>
    static async Task<IResult> Preview(Parts parts, HttpContext http, string key)
    {
        var source = await SourceAsync(parts, key);
        var form = await FileForm.ReadAsync(http);
        var format = ImportFields.Format(form.Fields, form.FileName, sure: false);
        var model = new ImportPreviewModel(parts.Frame, source, format, null, []) { Answered = form.Fields.Or("answered").Length > 0, ChooseAgain = !http.Request.WantsFragment() };
        try
        {
            form.RequireFile();
            var (bytes, cut) = await Upload.BeginningAsync(form, http.RequestAborted);
            await form.DrainAsync(http.RequestAborted);
            model = model with { Seen = await parts.Evidence.PreviewImportAsync(new() { SourceKey = key, Format = format, Beginning = bytes, Cut = cut }, parts.Options) };
        }
        catch (Exception e) when (Refusal.Of(e) is { Kind: ErrorKind.Invalid or ErrorKind.Precondition } refusal)
        {
            model = model with { Wrong = refusal.All };
        }
        return (http.Request.WantsFragment(), model.Seen) switch
        {
            (false, _) => View.Page<ImportNewPage, ImportPreviewModel>(model, model.Seen is null ? 422 : 200),
            (true, null) => Refused(http.Response, model.Wrong),
            (true, { } seen) => View.Fragment<ImportPreview, ImportPreviewModel>(model, Text.Words.T("{0}, {1} would be rejected.", Text.ImportWords.Head(seen), Text.Figures.Count(seen.Rejected))),
        };
    }

    /// <summary>What is wrong, without touching what was chosen.</summary>
    static IResult Refused(HttpResponse response, IReadOnlyList<FieldViolation> wrong)
    {
        response.Headers["HX-Retarget"] = "#import-errors";
        response.Headers["HX-Reswap"] = "outerHTML";
        return View.Fragment<ImportErrors, IReadOnlyList<FieldViolation>>(wrong, Text.Words.T("The file cannot be read so."), 422);
    }

    static async Task<IResult> Send(Parts parts, HttpContext http, string unit, string key)
    {
        var form = await FileForm.ReadAsync(http);
        var format = ImportFields.Format(form.Fields, form.FileName, sure: true);
        try
        {
            form.RequireFile();
            await Upload.PassOnAsync(parts, key, format, form.File, http.RequestAborted);
            if (form.Fields.Or("save").Length > 0)
            {
                await parts.Evidence.SaveMappingAsync(new() { SourceKey = key, Format = format }, parts.Options);
            }
            return Results.Extensions.SeeOther($"{Addresses.Source(unit, key)}?done=import#imports");
        }
        catch (Exception e) when (Refusal.Of(e) is { Kind: ErrorKind.Invalid or ErrorKind.Precondition } refusal)
        {
            return View.Page<ImportNewPage, ImportPreviewModel>(new(parts.Frame, await SourceAsync(parts, key), format, null, refusal.All), 422);
        }
    }

    static async Task<Source> SourceAsync(Parts parts, string key) =>
        (await parts.Evidence.GetSourceAsync(new() { Key = key }, parts.Options)).Source.Source;
}
