using System.Diagnostics;
using System.Text.Encodings.Web;
using Grpc.Core;
using Journey.Gateway.Routing;
using Journey.Gateway.SignIn;
using Journey.Platform.Errors;

namespace Journey.Gateway.Errors;

/// <summary>Refusals for somebody looking at pages: sign-in, or a page that says what is wrong. Everybody else gets what the platform writes.</summary>
internal static class PageProblems
{
    public static async Task CatchAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception e) when (context.Door() is Door.Page or Door.Shared && !context.Response.HasStarted && ErrorOf(e) is not null)
        {
            context.Response.Clear();
            await (context.Door() is Door.Shared ? TellOutsideAsync(context, ErrorOf(e)!) : TellAsync(context, ErrorOf(e)!));
        }
    }

    static JourneyException? ErrorOf(Exception e) => e switch
    {
        JourneyException error => error,
        RpcException peer => RpcProblems.ToJourneyException(peer),
        _ => null
    };

    static Task TellAsync(HttpContext context, JourneyException error) => error.Kind switch
    {
        ErrorKind.Unauthenticated => ToSignIn(context),
        ErrorKind.NotFound => PageAsync(context, StatusCodes.Status404NotFound, "Not found", error),
        ErrorKind.Throttled => PageAsync(context, StatusCodes.Status429TooManyRequests, "Too many requests", error),
        ErrorKind.Unavailable => PageAsync(context, StatusCodes.Status503ServiceUnavailable, "A part does not answer", error),
        _ => PageAsync(context, StatusCodes.Status400BadRequest, "Not possible", error)
    };

    // Nothing here differs from one link to another, or leads to where one would have to sign in.
    static Task TellOutsideAsync(HttpContext context, JourneyException error) => error.Kind switch
    {
        ErrorKind.NotFound => OutsideAsync(context, StatusCodes.Status404NotFound, "This link opens nothing",
            "It has ended, was withdrawn, or was never given out. Whoever gave it to you can make a new one."),
        ErrorKind.Throttled => OutsideAsync(context, StatusCodes.Status429TooManyRequests, "Too many requests", "Wait a moment, then open the link again."),
        _ => OutsideAsync(context, StatusCodes.Status503ServiceUnavailable, "The journey cannot be shown right now", "Open the link again in a moment.")
    };

    static Task OutsideAsync(HttpContext context, int status, string title, string message) =>
        context.WritePageAsync(status, title, $"<h1>{title}</h1>\n<p class=\"mt3\">{message}</p>");

    static Task ToSignIn(HttpContext context)
    {
        var fragment = context.Request.Headers.ContainsKey("HX-Request");
        var shown = fragment && Uri.TryCreate(context.Request.Headers["HX-Current-URL"], UriKind.Absolute, out var page)
            ? page.PathAndQuery
            : context.Request.PathBase + context.Request.Path.ToUriComponent() + context.Request.QueryString;
        var address = ReturnAddress.SignIn(fragment || HttpMethods.IsGet(context.Request.Method) ? shown : null);
        context.Response.StatusCode = fragment ? StatusCodes.Status401Unauthorized : StatusCodes.Status303SeeOther;
        context.Response.Headers[fragment ? "HX-Redirect" : "Location"] = address;
        context.Response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }

    static Task PageAsync(HttpContext context, int status, string title, JourneyException error) => context.WritePageAsync(status, title,
        $"""
        <h1>{title}</h1>
        <p class="mt3">{HtmlEncoder.Default.Encode(error.Message)}</p>
        <p class="mt3"><a class="btn" href="/">To your units</a></p>
        <p class="small faint mt3">Trace {Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier}</p>
        """);
}
