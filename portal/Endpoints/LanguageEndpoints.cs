using Journey.Platform.Identity;
using Journey.Portal.Html;
using Journey.Portal.Text;

namespace Journey.Portal.Endpoints;

internal static class LanguageEndpoints
{
    static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    public static void MapLanguage(this IEndpointRouteBuilder pages) => pages.MapPost(Addresses.Language, Choose).NeedsSignIn();

    /// <summary>Remembers the language in this browser and goes back to the page the form stood on.</summary>
    static async Task<IResult> Choose(HttpRequest request)
    {
        var to = (await Typed.ReadAsync(request)).Or("to");
        if (Language.Knows(to))
        {
            request.HttpContext.Response.Cookies.Append(PageLanguage.Cookie, to, new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Path = "/",
                MaxAge = Remembered,
                Secure = request.WasOverTls(),
            });
        }
        return Results.Extensions.SeeOther(Back(request));
    }

    static string Back(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer.ToString(), UriKind.Absolute, out var page) && page.Authority == request.Host.Value ? page.PathAndQuery : "/";
}
