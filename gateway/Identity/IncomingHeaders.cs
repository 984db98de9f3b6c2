using Journey.Gateway.SignIn;
using Microsoft.Net.Http.Headers;

namespace Journey.Gateway.Identity;

/// <summary>Takes away what only the gateway may say to the parts, and what only the gateway needs to see.</summary>
internal static class IncomingHeaders
{
    static readonly string[] Inward = ["journey-", "x-journey-", "x-forwarded-", "x-original-", "x-api-key", "forwarded"];

    public static void Strip(HttpRequest request)
    {
        request.Headers.Remove(HeaderNames.Authorization);
        foreach (var name in InwardOf(request.Headers))
        {
            request.Headers.Remove(name);
        }

        KeepOtherCookies(request);
    }

    // Most requests have none, and every request comes by here.
    static List<string> InwardOf(IHeaderDictionary headers)
    {
        List<string> found = [];
        foreach (var (name, _) in headers)
        {
            if (IsInward(name))
            {
                found.Add(name);
            }
        }

        return found;
    }

    static bool IsInward(string name)
    {
        foreach (var start in Inward)
        {
            if (name.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    static void KeepOtherCookies(HttpRequest request)
    {
        if (request.Headers.Cookie.Count == 0)
        {
            return;
        }

        var kept = request.Headers.Cookie.SelectMany(line => (line ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Where(cookie => !Session.OwnCookies.Any(own => cookie.StartsWith(own, StringComparison.Ordinal))).ToList();
        request.Headers.Cookie = kept.Count == 0 ? default : string.Join("; ", kept);
    }
}
