namespace Journey.Portal.Html;

/// <summary>Security headers on every response, whoever writes it.</summary>
internal sealed class PageHeaders(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        http.Response.OnStarting(() =>
        {
            SecurityHeaders.Write(http.Response);
            return Task.CompletedTask;
        });
        return next(http);
    }
}
