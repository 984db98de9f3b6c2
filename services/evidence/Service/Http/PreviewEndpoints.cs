using Journey.Evidence.Previews;
using Journey.Evidence.Reading;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Journey.Evidence.Http;

internal static class PreviewEndpoints
{
    public static void MapPreviews(this RouteGroupBuilder unit)
    {
        unit.MapPost("/sources/{key}/previews", Look).Needs(Role.Contributor).WithName("PreviewImport").WithTags("imports")
            .Produces<Preview>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(413);
        unit.MapPost("/sources/{key}/mapping", Save).Needs(Role.Contributor).WithName("SaveMapping").WithTags("imports")
            .Produces<Mapping>().ProducesProblem(400).ProducesProblem(404);
        unit.MapGet("/sources/{key}/mapping", Get).Needs(Role.Viewer).WithName("GetMapping").WithTags("imports").Produces<KeptMappingView>().ProducesProblem(404);
    }

    private static async Task<IResult> Look(string key, HttpContext http, PreviewVerbs previews, CancellationToken ct)
    {
        http.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = Beginning.Most;
        bool? cut = null;
        var given = MappingOptions.Read(http.Request, more: options => cut = options.Given("cut") is { } text ? text == "true" : null);
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, ct);
        return Results.Ok(await previews.LookAsync(http.Caller(), key, given with { Gzip = false }, Beginning.Of(body.ToArray(), cut), ct));
    }

    private static async Task<IResult> Save(string key, [FromBody] Mapping body, HttpContext http, MappingVerbs mappings, CancellationToken ct) =>
        Results.Ok(await mappings.SaveAsync(Command.From(http, body), key, body, ct));

    private static async Task<IResult> Get(string key, HttpContext http, MappingVerbs mappings, CancellationToken ct) =>
        Results.Ok(KeptMappingView.Of(await mappings.GetAsync(http.Caller(), key, ct)));
}
