using Journey.Maps.Maps;

namespace Journey.Maps.Http;

internal static class PageAnswer
{
    /// <summary>Where the next page is, for the body; as a Link header too.</summary>
    public static string? Next<T>(HttpContext http, Page<T> page, int limit)
    {
        if (page.Next.Length == 0)
        {
            return null;
        }

        http.Response.Headers.Link = $"<{http.Request.Path}?limit={limit}&cursor={page.Next}>; rel=\"next\"";
        return page.Next;
    }
}
