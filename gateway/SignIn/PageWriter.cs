using System.Text;
using System.Text.Encodings.Web;

namespace Journey.Gateway.SignIn;

/// <summary>The gateway's own pages, in the portal's clothes.</summary>
internal static class PageWriter
{
    const string Policy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static Task WritePageAsync(this HttpContext context, int status, string title, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(Html(title, body), Encoding.UTF8, context.RequestAborted);
    }

    static string Html(string title, string body) =>
        $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{HtmlEncoder.Default.Encode(title)} · Journey</title>
        <meta name="color-scheme" content="light dark">
        <link rel="icon" href="/icon.svg" type="image/svg+xml">
        <link rel="stylesheet" href="/css/tokens.css">
        <link rel="stylesheet" href="/css/base.css">
        <link rel="stylesheet" href="/css/layout.css">
        <link rel="stylesheet" href="/css/components.css">
        </head>
        <body>
        <a class="skip" href="#main">Skip to content</a>
        <header class="top"><div class="wrap"><a class="brand" href="/"><span>Journey</span></a></div></header>
        <main id="main"><div class="wrap"><div class="mt5">
        {body}
        </div></div></main>
        </body>
        </html>
        """;
}
