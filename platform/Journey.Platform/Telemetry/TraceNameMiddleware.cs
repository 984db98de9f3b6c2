using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Journey.Platform.Telemetry;

/// <summary>The framework's spans carry neither route nor status; this adds both.</summary>
internal sealed class TraceNameMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (http.Features.Get<IHttpActivityFeature>()?.Activity is { IsAllDataRequested: true, Recorded: true } activity)
        {
            Name(activity, http);
            http.Response.OnCompleted(() =>
            {
                activity.SetTag("http.response.status_code", http.Response.StatusCode);
                if (http.Response.StatusCode >= StatusCodes.Status500InternalServerError)
                {
                    activity.SetStatus(ActivityStatusCode.Error);
                }

                return Task.CompletedTask;
            });
        }

        return next(http);
    }

    private static void Name(Activity activity, HttpContext http)
    {
        var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        activity.DisplayName = route is null ? http.Request.Method : $"{http.Request.Method} {route}";
        if (route is not null)
        {
            activity.SetTag("http.route", route);
        }
    }
}
