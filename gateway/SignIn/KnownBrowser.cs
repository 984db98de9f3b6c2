using Microsoft.AspNetCore.DataProtection;

namespace Journey.Gateway.SignIn;

/// <summary>A browser that has used a sign-in link may change person for some hours without another one.</summary>
internal sealed class KnownBrowser(IDataProtectionProvider protection, GatewayOptions options)
{
    const string Cookie = "journey-browser";
    static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);
    readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("known-browser").ToTimeLimitedDataProtector();

    public bool IsKnown(HttpRequest request)
    {
        if (request.Cookies[Cookie] is not { } value)
        {
            return false;
        }

        try
        {
            return _protector.Unprotect(value) == Cookie;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Forged, expired, or from another data folder: the browser is simply not known.
            return false;
        }
    }

    public void Remember(HttpResponse response) => response.Cookies.Append(Cookie, _protector.Protect(Cookie, Lifetime), new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = !options.PlainCookie,
        Path = "/sign-in",
        MaxAge = Lifetime
    });
}
