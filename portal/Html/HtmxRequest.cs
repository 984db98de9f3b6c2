using Journey.Portal.Models;
using Microsoft.AspNetCore.WebUtilities;

namespace Journey.Portal.Html;

internal static class HtmxRequest
{
    /// <summary>Whether a fragment is wanted: not a boosted page and not a page restored from history.</summary>
    public static bool WantsFragment(this HttpRequest request) =>
        request.Headers.ContainsKey("HX-Request") && !request.Headers.ContainsKey("HX-Boosted") && !request.Headers.ContainsKey("HX-History-Restore-Request");

    public static bool IsHtmx(this HttpRequest request) => request.Headers.ContainsKey("HX-Request");

    /// <summary>How the page is looked at that an update goes into: htmx tells its address.</summary>
    public static MapLooks Looks(this HttpRequest request)
    {
        var query = Uri.TryCreate(request.Headers["HX-Current-URL"].ToString(), UriKind.Absolute, out var page) ? QueryHelpers.ParseQuery(page.Query) : [];
        string Of(string field) => query.TryGetValue(field, out var value) ? value.ToString() : "";
        return new(Of("log"), Of("seen"), Of("stage"));
    }
}
