namespace Journey.Evidence.Http;

/// <summary>Names the next part of a list in a Link header too.</summary>
internal static class NextPage
{
    public static string? Linked(this HttpContext http, string? next)
    {
        if (next is not null)
        {
            var kept = http.Request.Query.Where(pair => pair.Key != "cursor").SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value)));
            http.Response.Headers.Link = $"<{http.Request.Path}{QueryString.Create(kept).Add("cursor", next)}>; rel=\"next\"";
        }

        return next;
    }
}
