namespace Journey.Portal.Html;

internal static class HtmxRequest
{
    /// <summary>Whether a fragment is wanted: not a boosted page and not a page restored from history.</summary>
    public static bool WantsFragment(this HttpRequest request) =>
        request.Headers.ContainsKey("HX-Request") && !request.Headers.ContainsKey("HX-Boosted") && !request.Headers.ContainsKey("HX-History-Restore-Request");

    public static bool IsHtmx(this HttpRequest request) => request.Headers.ContainsKey("HX-Request");
}
