using Journey.Gateway.Errors;

namespace Journey.Gateway.SignIn;

/// <summary>Forms count only when they were sent from this site.</summary>
internal static class SameOrigin
{
    public static void Require(HttpRequest request)
    {
        if (!Holds(request))
        {
            throw GatewayErrors.NotSameOrigin();
        }
    }

    static bool Holds(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
        {
            return site is "same-origin" or "none";
        }

        return request.Headers.Origin.ToString() == $"{request.Scheme}://{request.Host}";
    }
}
