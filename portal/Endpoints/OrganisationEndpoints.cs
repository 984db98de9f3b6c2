using System.Text;
using Google.Protobuf;
using Journey.Owners.V1;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Owners;
using Journey.Portal.Html;
using Journey.Portal.Models;
using Role = Journey.Platform.Identity.Role;

namespace Journey.Portal.Endpoints;

/// <summary>The organisation from a file: looked at first, then taken.</summary>
internal static class OrganisationEndpoints
{
    public static void MapOrganisation(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/units/{unit}/organisation", Show).Needs(Role.Admin);
        pages.MapPost("/units/{unit}/organisation/previews", Look).Needs(Role.Admin);
        pages.MapPost("/units/{unit}/organisation/imports", Take).Needs(Role.Admin);
    }

    static IResult Show(Parts parts) => View.Page<OrganisationPage, OrganisationModel>(OrganisationModel.Empty(parts.Frame));

    static async Task<IResult> Look(Parts parts, HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        using var bytes = new MemoryStream();
        if (form.Files.GetFile("file") is { } file)
        {
            await file.CopyToAsync(bytes, http.RequestAborted);
        }
        return await TryAsync(parts, Asked(form["complete"], form["effective"], bytes.ToArray()), async asked =>
            (await parts.Owners.PreviewOrganisationAsync(new() { File = asked }, parts.Options)).Report);
    }

    static async Task<IResult> Take(Parts parts, HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        return await TryAsync(parts, Asked(form["complete"], form["effective"], Encoding.UTF8.GetBytes(form["csv"].ToString())), async asked =>
            (await parts.Owners.ImportOrganisationAsync(new() { File = asked }, parts.Options)).Report);
    }

    static OrganisationFile Asked(string? complete, string? effective, byte[] csv) =>
        new() { Csv = ByteString.CopyFrom(csv), Complete = complete == "true", Effective = effective ?? "" };

    static Task<IResult> TryAsync(Parts parts, OrganisationFile asked, Func<OrganisationFile, Task<OrganisationReport>> run)
    {
        var model = OrganisationModel.Empty(parts.Frame) with { Csv = asked.Csv.ToStringUtf8(), Complete = asked.Complete, Effective = asked.Effective };
        return FormAnswers.DoAsync<OrganisationPage, OrganisationModel>(
            async () => View.Page<OrganisationPage, OrganisationModel>(model with { Report = await run(asked) }),
            refusal => Task.FromResult(model with { Wrong = refusal.All }));
    }
}
