using System.Net;
using Journey.Platform.Hosting;
using Journey.Platform.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.Tests.Stage;

/// <summary>A real small server in the place of a part: it tells what it saw.</summary>
internal static class FakePart
{
    public static WebApplication Build(string name, PartEnvironment environment, FakeOwners owners)
    {
        var builder = Part.CreateBuilder(name, environment);
        if (name == "portal")
        {
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, port => port.Protocols = HttpProtocols.Http1));
            builder.Services.AddIdentity();
        }
        else
        {
            builder.AddRpc();
        }

        builder.Services.AddSingleton(owners);
        var app = builder.Build();
        if (name == "portal")
        {
            app.UseRouting();
            app.MapHealth();
        }
        else
        {
            app.UseRpc();
        }

        if (name == "owners")
        {
            app.MapGrpcService<FakeOwnersRpc>().Add(OpenWhatIsLeftOut);
            app.MapGrpcService<FakeSessionKeysRpc>();
        }
        else if (name == "maps")
        {
            app.MapGrpcService<FakeMapsRpc>().NeedsGateway();
        }

        app.MapGet("/units/{unit}/cookie", context =>
        {
            context.Response.Cookies.Append("language", "ja");
            return Task.CompletedTask;
        }).IsPublic();
        app.Map("/{**rest}", context => TellAsync(name, context)).IsPublic();
        return app;
    }

    // What the fake leaves out is refused to nobody and answers that it is not there.
    static void OpenWhatIsLeftOut(EndpointBuilder endpoint)
    {
        if (!endpoint.Metadata.OfType<IAccessMetadata>().Any())
        {
            endpoint.Metadata.Add(new AccessRule(Access.SignedIn, Role.None));
        }
    }

    static async Task TellAsync(string name, HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }

        var received = context.RequestServices.GetRequiredService<FakeOwners>().Received;
        var buffer = new byte[81_920];
        long body = 0;
        for (int count; (count = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0;)
        {
            body += count;
            received.Add(count);
        }

        var bearer = context.Request.Headers.Authorization.ToString();
        var known = context.RequestServices.GetRequiredService<TokenVerifier>().TryVerify(bearer.Replace("Bearer ", "", StringComparison.Ordinal), out var caller);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        await context.Response.WriteAsJsonAsync(new Seen(
            name, context.Request.Method, context.Request.Path + context.Request.QueryString, context.Request.Host.Value ?? "", headers,
            known ? caller!.Subject : null, known ? caller!.Unit?.Key : null, known ? caller!.Role.ToString() : null,
            known && caller!.Organisation, known && caller!.Gateway, body)
        { SharedMap = known ? caller!.Share?.MapId.ToString() : null }, context.RequestAborted);
    }
}
