using System.Net.Mime;
using System.Text.Json;
using Journey.Evidence.Imports;
using Journey.Evidence.Previews;
using Journey.Platform.Identity;
using Journey.Platform.Json;
using Journey.Platform.Storage;
using Microsoft.AspNetCore.Http.Features;

namespace Journey.Evidence.Http;

internal static class ImportEndpoints
{
    public static void MapImports(this RouteGroupBuilder unit)
    {
        unit.MapPost("/sources/{key}/imports", Receive).Needs(Role.Contributor).WithName("ImportFile").WithTags("imports")
            .Produces<ImportBegun>(202).ProducesProblem(400).ProducesProblem(404);
        unit.MapGet("/sources/{key}/imports", List).Needs(Role.Viewer).WithName("ListImports").WithTags("imports").Produces<ImportList>().ProducesProblem(404);
        unit.MapGet("/sources/{key}/imports/{id}", Get).Needs(Role.Viewer).WithName("GetImport").WithTags("imports").Produces<ImportView>().ProducesProblem(404);
        unit.MapPost("/sources/{key}/imports/{id}/pause", Pause).Needs(Role.Contributor).WithName("PauseImport").WithTags("imports")
            .Produces<ImportView>().ProducesProblem(404).ProducesProblem(409);
        unit.MapPost("/sources/{key}/imports/{id}/resumption", Resume).Needs(Role.Contributor).WithName("ResumeImport").WithTags("imports")
            .Produces<ImportView>().ProducesProblem(404).ProducesProblem(409);
        unit.MapPost("/sources/{key}/imports/{id}/cancellation", Cancel).Needs(Role.Contributor).WithName("CancelImport").WithTags("imports")
            .Produces<ImportView>().ProducesProblem(404).ProducesProblem(409);
        unit.MapGet("/sources/{key}/imports/{id}/rejects", Rejects).Needs(Role.Contributor).WithName("ReadRejects").WithTags("imports")
            .Produces<Reject>(200, "application/x-ndjson").ProducesProblem(404);
    }

    private static async Task<IResult> Receive(string unit, string key, HttpContext http, ImportVerbs imports, MappingVerbs mappings, CancellationToken ct)
    {
        var request = http.Request;
        // Files have any size: they go to disk as they come.
        http.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = null;
        var mapping = await mappings.CompleteAsync(http.Caller(), key, MappingOptions.Read(request), ct);
        await imports.CheckAsync(http.Caller(), key, mapping, ct);
        var name = request.Headers.ContentDisposition is { Count: 1 } given && given[0] is { Length: > 0 } text ? NameIn(text) : "";
        var id = await imports.ReceiveAsync(
            key, mapping, name, request.Body.CopyToAsync, hash => Command.From(http, new ReceivedFile(key, mapping, hash)), ct);
        return Results.Accepted($"/api/v1/units/{unit}/sources/{key}/imports/{id}", new ImportBegun(id));
    }

    private static async Task<IResult> List(string key, HttpContext http, ImportVerbs imports, TimeProvider time, CancellationToken ct)
    {
        new Options(http.Request.Query, "limit", "cursor").Done();
        return Results.Ok(new ImportList((await imports.ListAsync(http.Caller(), key, ct)).ConvertAll(import => ImportView.Of(import, time.GetUtcNow()))));
    }

    private static async Task<IResult> Get(string key, string id, HttpContext http, ImportVerbs imports, TimeProvider time, CancellationToken ct) =>
        Results.Ok(ImportView.Of(await imports.GetAsync(http.Caller(), key, id, ct), time.GetUtcNow()));

    private static async Task<IResult> Pause(string key, string id, HttpContext http, ImportControl control, TimeProvider time, CancellationToken ct) =>
        Results.Ok(ImportView.Of(await control.PauseAsync(Command.From(http, "pause"), key, id, ct), time.GetUtcNow()));

    private static async Task<IResult> Resume(string key, string id, HttpContext http, ImportControl control, TimeProvider time, CancellationToken ct) =>
        Results.Ok(ImportView.Of(await control.ResumeAsync(Command.From(http, "resumption"), key, id, ct), time.GetUtcNow()));

    private static async Task<IResult> Cancel(string key, string id, HttpContext http, ImportControl control, TimeProvider time, CancellationToken ct) =>
        Results.Ok(ImportView.Of(await control.CancelAsync(Command.From(http, "cancellation"), key, id, ct), time.GetUtcNow()));

    private static async Task Rejects(string key, string id, HttpContext http, RejectVerbs rejects, CancellationToken ct)
    {
        var lines = await rejects.OpenAsync(http.Caller(), key, id, ct);
        http.Response.ContentType = "application/x-ndjson";
        await foreach (var reject in lines)
        {
            await JsonSerializer.SerializeAsync(http.Response.Body, reject, JourneyJson.Options, ct);
            await http.Response.Body.WriteAsync("\n"u8.ToArray(), ct);
        }
    }

    private static string NameIn(string disposition)
    {
        try
        {
            var name = new ContentDisposition(disposition).FileName ?? "";
            return name.Length <= 200 ? name : name[..200];
        }
        catch (FormatException)
        {
            // The name is for people to see only: a header that cannot be read names nothing.
            return "";
        }
    }
}
