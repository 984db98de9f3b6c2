using Journey.Platform.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Journey.Platform.Hosting;

/// <summary>The OpenAPI description of a part's HTTP endpoints at <c>/openapi/v1.json</c>.</summary>
internal static class ApiDescription
{
    public static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", o =>
        o.AddDocumentTransformer((document, context, _) =>
        {
            document.Info.Title = "Journey " + context.ApplicationServices.GetRequiredService<PartName>().Value;
            document.Info.Version = "v1";
            document.Servers?.Clear();
            return Task.CompletedTask;
        }));

    public static void MapApiDescription(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapOpenApi("/openapi/{documentName}.json").IsPublic();
}
