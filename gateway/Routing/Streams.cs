using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace Journey.Gateway.Routing;

/// <summary>A sender of a large file may be slow: on its roads only silence ends the connection, not a low rate.</summary>
internal static class Streams
{
    public static Task AllowAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<Road>() is { Streams: true }
            && context.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = null;
        }

        return next(context);
    }
}
