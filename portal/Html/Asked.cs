namespace Journey.Portal.Html;

/// <summary>How a person asked for a page: the gateway passes the host on as it was, and says beside it whether that was over TLS.</summary>
internal static class Asked
{
    public static bool WasOverTls(this HttpRequest request) => request.IsHttps || request.Headers["X-Forwarded-Proto"] == "https";

    /// <summary>The address of a page as somebody outside reaches it.</summary>
    public static string Outside(this HttpRequest request, string path) => $"{(request.WasOverTls() ? "https" : "http")}://{request.Host}{path}";
}
