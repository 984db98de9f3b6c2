using Journey.Gateway.Routing;

namespace Journey.Gateway;

/// <summary>Headers on every answer. The portal brings its own content security policy; whatever has none gets the strictest.</summary>
internal static class SecurityHeaders
{
    const string Nothing = "default-src 'none'; frame-ancestors 'none'";

    public static Task AddAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(static state =>
        {
            var at = (HttpContext)state;
            var headers = at.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            if (at.Door() is Door.Shared)
            {
                KeepToOneself(headers);
            }

            headers.Remove("Server");
            headers.TryAdd("Content-Security-Policy", Nothing);
            if (at.Request.IsHttps)
            {
                headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
            }

            return Task.CompletedTask;
        }, context);
        return next(context);
    }

    // The address is the key: no other site, no search engine and no cache is told it, whatever the answer is.
    static void KeepToOneself(IHeaderDictionary headers)
    {
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers.CacheControl = "no-store";
    }
}
