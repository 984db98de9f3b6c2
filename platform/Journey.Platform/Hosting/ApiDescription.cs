using Journey.Platform.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Journey.Platform.Hosting;

/// <summary>The OpenAPI description of a part's HTTP endpoints at <c>/openapi/v1.json</c>.</summary>
internal static class ApiDescription
{
    public static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", o =>
    {
        o.AddDocumentTransformer((document, context, _) =>
        {
            document.Info.Title = "Journey " + context.ApplicationServices.GetRequiredService<PartName>().Value;
            document.Info.Version = "v1";
            document.Servers?.Clear();
            return Task.CompletedTask;
        });
        o.AddSchemaTransformer((schema, context, _) =>
        {
            Describe(schema, context.JsonTypeInfo.Type);
            return Task.CompletedTask;
        });
    });

    public static void MapApiDescription(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapOpenApi("/openapi/{documentName}.json").IsPublic();

    // What our own converters read and write cannot be seen from the types.
    private static void Describe(OpenApiSchema schema, Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        var orNull = plain == type ? 0 : JsonSchemaType.Null;
        if (plain == typeof(string))
        {
            schema.Type ??= JsonSchemaType.String;
        }
        else if (plain == typeof(TimeSpan))
        {
            schema.Type = JsonSchemaType.Number | orNull;
            schema.Pattern = null;
            schema.Description ??= "Seconds.";
        }
        else if (plain == typeof(DateTimeOffset))
        {
            schema.Type = JsonSchemaType.String | orNull;
            schema.Format = "date-time";
        }
    }
}
