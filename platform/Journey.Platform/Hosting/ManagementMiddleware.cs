using Journey.Platform.Errors;
using Microsoft.AspNetCore.Http;

namespace Journey.Platform.Hosting;

/// <summary>The management port, the only one that speaks HTTP/1.1, answers health checks and nothing else.</summary>
internal sealed class ManagementMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http) =>
        HttpProtocol.IsHttp2(http.Request.Protocol) || http.GetEndpoint()?.Metadata.GetMetadata<HealthEndpoint>() is not null
            ? next(http)
            : throw new RouteNotFound();
}
