namespace Journey.Owners.Http;

/// <summary>Where the next part of a list is: for the body, and as a Link header.</summary>
internal static class NextPage
{
    public static string? Linked(this HttpContext http, string next)
    {
        if (next.Length == 0)
        {
            return null;
        }
        var kept = http.Request.Query.Where(pair => pair.Key != "cursor").SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value)));
        http.Response.Headers.Link = $"<{http.Request.Path}{QueryString.Create(kept).Add("cursor", next)}>; rel=\"next\"";
        return next;
    }
}
