using System.Globalization;
using Journey.Portal.Text;

namespace Journey.Portal.Html;

/// <summary>Answers in the language that was chosen on a page, else in the one the browser asks for first that is known, else in English.</summary>
internal sealed class PageLanguage(RequestDelegate next)
{
    public const string Cookie = "journey-language";

    public async Task InvokeAsync(HttpContext http)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Of(http.Request));
        await next(http);
    }

    static string Of(HttpRequest request) => request.Cookies[Cookie] is { } chosen && Language.Knows(chosen) ? chosen : Asked(request);

    static string Asked(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage.OrderByDescending(asked => asked.Quality ?? 1)
            .Select(asked => asked.Value.ToString().Split('-')[0].ToLowerInvariant()).FirstOrDefault(Language.Knows) ?? Language.English;
}
