namespace Journey.Portal.Html;

/// <summary>The segment that was looked at last in a unit, remembered in this browser as its language is.</summary>
internal static class SegmentChoice
{
    static readonly TimeSpan Remembered = TimeSpan.FromDays(90);

    public static string Of(HttpRequest request, string unit) => request.Cookies[Name(unit)] is { Length: <= 200 } key ? key : "";

    /// <summary>An empty key forgets it.</summary>
    public static void Remember(HttpContext http, string unit, string key)
    {
        if (key == Of(http.Request, unit))
        {
            return;
        }

        var options = new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = Addresses.Unit(unit), MaxAge = Remembered, Secure = http.Request.WasOverTls() };
        if (key.Length == 0)
        {
            http.Response.Cookies.Delete(Name(unit), options);
        }
        else
        {
            http.Response.Cookies.Append(Name(unit), key, options);
        }
    }

    static string Name(string unit) => "journey-segment-" + unit;
}
