using System.IO.Compression;
using System.Net;
using Journey.Platform.Identity;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Journey.Portal.Html;

/// <summary>What a part that answers people has in place of what a service has: one HTTP port, pages for errors, headers, rules.</summary>
internal static class Pages
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.UseFiles();
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        // Pages hold nothing that stands for a session, so their size tells nothing (docs/decisions/0089). Files come compressed as published.
        builder.Services.AddResponseCompression(pages =>
        {
            pages.EnableForHttps = true;
            pages.MimeTypes = ["text/html"];
        });
        builder.WebHost.ConfigureKestrel((context, kestrel) =>
        {
            kestrel.AddServerHeader = false;
            var address = IPAddress.Parse(context.Configuration["Ports:Address"] ?? "127.0.0.1");
            kestrel.Listen(address, context.Configuration.GetValue("Ports:Http", 0), port => port.Protocols = HttpProtocols.Http1);
        });
    }

    public static void UsePages(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseMiddleware<PageHeaders>();
        app.UseMiddleware<PageLanguage>();
        app.UseMiddleware<PageErrors>();
        app.UseRouting();
        app.UseMiddleware<PageAccess>();
        app.UseMiddleware<KeptMark>();
    }

    /// <summary>Refuses to build a portal in which an endpoint does not say who may call it.</summary>
    public static void RequireRules(this WebApplication app) =>
        EndpointRules.Require(((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints));
}
