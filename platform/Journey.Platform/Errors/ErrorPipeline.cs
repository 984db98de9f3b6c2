using Microsoft.AspNetCore.Builder;

namespace Journey.Platform.Errors;

/// <summary>Puts the error model into a pipeline of its own; <c>UseRpc</c> does so by itself.</summary>
public static class ErrorPipeline
{
    /// <summary>Everything thrown after this becomes a problem document, or a gRPC status for a gRPC call.</summary>
    public static IApplicationBuilder UseProblems(this IApplicationBuilder app) => app.UseMiddleware<ErrorMiddleware>();
}
