using Microsoft.AspNetCore.Builder;

namespace Journey.Platform.Telemetry;

/// <summary>Gives server spans names and outcomes that can be searched for.</summary>
public static class TraceNames
{
    /// <summary>Names the span of a request after its route, and tags it with route and status. After routing.</summary>
    public static IApplicationBuilder UseTraceNames(this IApplicationBuilder app) => app.UseMiddleware<TraceNameMiddleware>();
}
