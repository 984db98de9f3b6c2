using Journey.Portal.Clients;

namespace Journey.Portal.Html;

/// <summary>
/// Tells the gateway which answers it may send again to the same reader until something is written into the unit (RFC 9213). Pages say how
/// long ago things happened: a minute at most. What lacks a part is not kept, nor is a fragment, which depends on the page it goes into, nor
/// what a form has done, which is said once.
/// </summary>
internal sealed class KeptMark(RequestDelegate next)
{
    const string Header = "Journey-Cache-Control";

    public Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<KeptView>() is not null && !http.Request.WantsFragment() && !http.Request.Query.ContainsKey("done"))
        {
            http.Response.OnStarting(() =>
            {
                if (IsKept(http))
                {
                    http.Response.Headers[Header] = "max-age=60";
                }

                return Task.CompletedTask;
            });
        }

        return next(http);
    }

    // The endpoint may have been changed to the one of a problem since.
    static bool IsKept(HttpContext http) =>
        http.Response is { StatusCode: 200, Headers.SetCookie.Count: 0 } && http.GetEndpoint()?.Metadata.GetMetadata<KeptView>() is not null
        && http.RequestServices.GetRequiredService<Parts>().IsWhole;
}
