using System.Security.Cryptography;
using Journey.Owners.Organisation;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.AspNetCore.Http.Features;

namespace Journey.Owners.Http;

/// <summary>The file itself is the body; what it changes is looked at, or done.</summary>
internal static class OrganisationEndpoints
{
    public static IEndpointRouteBuilder MapOrganisation(this IEndpointRouteBuilder routes)
    {
        var organisation = routes.MapGroup("/api/v1/units/{unit}/organisation").WithTags("Organisation").Needs(Role.Admin);

        organisation.MapPost("/previews", async (string unit, bool? complete, DateOnly? effective, OrganisationRegister register, HttpContext http, CancellationToken ct) =>
            ReportView.Of(await register.PreviewAsync(http.Caller(), await FileAsync(http, ct), complete == true, effective, ct)))
            .WithName("PreviewOrganisation");

        organisation.MapPost("/imports", async (string unit, bool? complete, DateOnly? effective, OrganisationRegister register, HttpContext http, CancellationToken ct) =>
        {
            var file = await FileAsync(http, ct);
            var command = Command.From(http, new SentFile(Convert.ToHexString(SHA256.HashData(file)), complete == true, effective));
            return ReportView.Of(await register.ImportAsync(command, file, complete == true, effective, ct));
        }).WithName("ImportOrganisation");

        return routes;
    }

    /// <summary>What an idempotency key stands for: the content by its hash, and how it is read.</summary>
    sealed record SentFile(string Hash, bool Complete, DateOnly? Effective);

    static async Task<byte[]> FileAsync(HttpContext http, CancellationToken ct)
    {
        http.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = OrganisationFile.MostBytes;
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, ct);
        return body.ToArray();
    }
}
