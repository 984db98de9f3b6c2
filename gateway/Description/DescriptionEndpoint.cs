using System.Text.Json.Nodes;
using Journey.Gateway.Routing;
using Journey.Platform.Identity;

namespace Journey.Gateway.Description;

/// <summary>The description of the whole HTTP API at one address.</summary>
internal static class DescriptionEndpoint
{
    public static void MapDescription(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/openapi/v1.json", DescribeAsync).IsPublic().ExcludeFromDescription();

    static async Task DescribeAsync(HttpContext context)
    {
        var parts = context.RequestServices.GetRequiredService<PartClients>();
        var ct = context.RequestAborted;
        var documents = await Task.WhenAll(Parts.Services.Select(async part =>
            (part, await parts.AskAsync(part, async client => (await client.GetFromJsonAsync<JsonObject>("/openapi/v1.json", ct))!))));
        await context.Response.WriteAsJsonAsync(MergedDocument.Of(documents), ct);
    }
}
