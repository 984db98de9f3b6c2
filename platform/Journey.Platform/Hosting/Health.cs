using Journey.Platform.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Journey.Platform.Hosting;

/// <summary>Health over HTTP: <c>/health/live</c> says that the process answers, <c>/health/ready</c> that it can work.</summary>
public static class Health
{
    /// <summary>Maps both addresses; anybody may ask.</summary>
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        Map(endpoints, "/health/live", _ => Task.FromResult(PartHealth.Alive));
        Map(endpoints, "/health/ready", http => http.RequestServices.GetRequiredService<Readiness>().CheckAsync(http.RequestAborted));
    }

    internal static void AddPartHealth(this IServiceCollection services)
    {
        services.AddHealthChecks();
        services.AddSingleton<Readiness>();
    }

    private static void Map(IEndpointRouteBuilder endpoints, string path, Func<HttpContext, Task<PartHealth>> ask) =>
        endpoints.MapGet(path, async (HttpContext http) =>
            {
                var health = await ask(http);
                http.Response.Headers.CacheControl = "no-store";
                return Results.Json(health, statusCode: health.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
            })
            .WithMetadata(new HealthEndpoint())
            .ExcludeFromDescription()
            .IsPublic();
}
