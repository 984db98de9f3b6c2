namespace Journey.Portal.Html;

internal static class SecurityHeaders
{
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void Write(HttpResponse response)
    {
        var headers = response.Headers;
        // The framework offers its own enhanced navigation; there is no Blazor script here to take it up.
        headers.Remove("blazor-enhanced-nav");
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        // no-referrer would make browsers send "Origin: null" with our own forms.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        if (response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) != false)
        {
            headers.CacheControl = "private, no-store";
            headers.Append("Vary", "HX-Request");
        }
    }
}
