using System.Text.Json;
using Grpc.Core;
using Journey.Platform.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Journey.Platform.Errors;

/// <summary>The one place where failures of HTTP requests become answers; calls refused before their gRPC handler included.</summary>
internal sealed class ErrorMiddleware(RequestDelegate next, PartName part, ILogger<ErrorMiddleware> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer; the status is for the trace.
            if (!http.Response.HasStarted)
            {
                http.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            }

            return;
        }
        catch (Exception e) when (!http.Response.HasStarted)
        {
            http.Response.Clear();
            await AnswerAsync(http, Translate(e, http));
            return;
        }

        if (Bare(http) is { } problem)
        {
            await ProblemWriter.WriteAsync(http, problem, http.Response.StatusCode);
        }
    }

    private Task AnswerAsync(HttpContext http, JourneyException e)
    {
        if (RpcRefusal.IsRpc(http.Request))
        {
            return RpcRefusal.WriteAsync(http, e, part.Domain);
        }

        return e switch
        {
            InternalFailure => ProblemWriter.WriteAsync(http, e, StatusCodes.Status500InternalServerError),
            BodyTooLarge => ProblemWriter.WriteAsync(http, e, StatusCodes.Status413PayloadTooLarge),
            MediaTypeUnsupported => ProblemWriter.WriteAsync(http, e, StatusCodes.Status415UnsupportedMediaType),
            _ => ProblemWriter.WriteAsync(http, e),
        };
    }

    private JourneyException Translate(Exception e, HttpContext http)
    {
        switch (e)
        {
            case JourneyException ours:
                return ours;
            case RpcException peer:
                return RpcProblems.ToJourneyException(peer);
            case BadHttpRequestException bad:
                return RequestProblems.From(bad);
            case JsonException json when http.Request.HasJsonContentType():
                return RequestProblems.From(json);
            default:
                PlatformLog.Unexpected(log, e, $"{http.Request.Method} {http.GetEndpoint()?.DisplayName}");
                return new InternalFailure();
        }
    }

    // Routing and parameter binding answer with a bare status.
    private static JourneyException? Bare(HttpContext http) =>
        http.Response is { HasStarted: false, ContentLength: null or 0, ContentType: null } && !RpcRefusal.IsRpc(http.Request)
            ? http.Response.StatusCode switch
            {
                StatusCodes.Status404NotFound => new RouteNotFound(),
                StatusCodes.Status405MethodNotAllowed => new MethodNotAllowed(),
                StatusCodes.Status413PayloadTooLarge => new BodyTooLarge(),
                StatusCodes.Status415UnsupportedMediaType => new MediaTypeUnsupported(),
                StatusCodes.Status400BadRequest => new MalformedRequest([]),
                _ => null,
            }
            : null;
}
