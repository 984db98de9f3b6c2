using System.Diagnostics;
using Grpc.Core;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Layout;
using Journey.Portal.Models;

namespace Journey.Portal.Html;

/// <summary>Turns failures into pages in the same look; an htmx request gets a note for the problem region instead.</summary>
internal sealed class PageErrors(RequestDelegate next, TimeProvider time, ILogger<PageErrors> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
            if (http.Response is { StatusCode: 404 or 405, HasStarted: false, ContentLength: null } && http.GetEndpoint() is not RouteEndpoint)
            {
                await WriteAsync(http, http.Response.StatusCode, "");
            }
        }
        catch (Exception e) when (!http.Response.HasStarted)
        {
            await AnswerAsync(http, e);
        }
    }

    async Task AnswerAsync(HttpContext http, Exception exception)
    {
        switch (exception is RpcException rpc ? RpcProblems.ToJourneyException(rpc) : exception)
        {
            case OperationCanceledException when http.RequestAborted.IsCancellationRequested:
                http.Response.StatusCode = 499;
                break;
            case JourneyException known:
                await WriteAsync(http, Status(known), known.Kind is ErrorKind.Unavailable or ErrorKind.NotFound or ErrorKind.Unauthenticated ? "" : known.Message);
                break;
            case BadHttpRequestException bad:
                await WriteAsync(http, bad.StatusCode, "");
                break;
            case var unexpected:
                PortalLog.Unexpected(log, unexpected, http.Request.Method, http.GetEndpoint()?.DisplayName ?? "no endpoint");
                await WriteAsync(http, 500, "");
                break;
        }
    }

    async Task WriteAsync(HttpContext http, int status, string detail)
    {
        http.Response.Clear();
        var frame = http.Features.Get<Caller>() is { Share: null } caller ? Frames.Of(caller, time) : Frames.Nobody(time);
        var retry = HttpMethods.IsGet(http.Request.Method) ? http.Request.Path + http.Request.QueryString : "";
        var model = ProblemModel.Of(frame, status, detail, retry, Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier);
        if (status == 503)
        {
            http.Response.Headers.RetryAfter = "5";
        }
        var page = http.Request.IsHtmx() ? View.Page<ProblemNote, ProblemModel>(model, status) : View.Page<ProblemPage, ProblemModel>(model, status);
        http.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(StaticFiles.Addresses), "problem"));
        await page.ExecuteAsync(http);
    }

    static int Status(JourneyException known) => known.Kind switch
    {
        ErrorKind.Invalid => 400,
        ErrorKind.Unauthenticated => 401,
        ErrorKind.Forbidden => 403,
        ErrorKind.NotFound => 404,
        ErrorKind.Duplicate or ErrorKind.Conflict => 409,
        ErrorKind.Precondition => 422,
        ErrorKind.VersionMissing => 428,
        ErrorKind.Throttled => 429,
        ErrorKind.Unavailable => 503,
        _ => 500,
    };
}
