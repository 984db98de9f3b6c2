using Journey.Caching;
using Journey.Gateway.Description;
using Journey.Gateway.Errors;
using Journey.Gateway.Health;
using Journey.Gateway.Identity;
using Journey.Gateway.Keeping;
using Journey.Gateway.Routing;
using Journey.Gateway.SignIn;
using Journey.Gateway.SignIn.OpenId;
using Journey.Platform.Clients;
using Journey.Platform.Errors;
using Journey.Platform.Hosting;
using Journey.Platform.Identity;
using Journey.Platform.Telemetry;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Yarp.ReverseProxy.Configuration;

namespace Journey.Gateway;

public static class GatewayHost
{
    public static WebApplication Build(PartEnvironment environment)
    {
        var builder = Part.CreateBuilder("gateway", environment);
        var options = GatewayOptions.From(builder.Configuration, environment.Environment);
        builder.Services.AddSingleton(options);
        builder.Listen(options);
        builder.AddIdentity(options);
        builder.Services.AddSharedMemory(builder.Configuration).AddKeptBytes();
        builder.Services.AddRpcClients<Platform.V1.Revisions.RevisionsClient>(UnitRevisions.Asked);
        builder.Services.AddSingleton<UnitRevisions>().AddSingleton<KeptPages>();
        builder.AddSession(options);
        builder.AddLimits(options);
        builder.Services.AddSingleton<PartClients>();
        builder.Services.AddPartChecks();
        builder.Services.Configure<RouteOptions>(routing => routing.SetParameterPolicy<PageAddress>(PageAddress.Name));
        builder.Services.AddReverseProxy().LoadFromMemory(ProxyTable.Routes, ProxyTable.Clusters(options));

        var app = builder.Build();
        app.UseEdge(options);
        app.UseGateway();
        app.MapHealth();
        app.MapDescription();
        app.MapSignIn(options);
        app.MapRoads();
        EndpointRules.Require(((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints));
        if (options.DevelopmentSignIn)
        {
            app.Logger.DevelopmentSignIn();
        }

        return app;
    }

    static void Listen(this WebApplicationBuilder builder, GatewayOptions options) => builder.WebHost.ConfigureKestrel(kestrel =>
    {
        // One cleartext port cannot speak both: HTTP/2 needs to be known beforehand.
        kestrel.Listen(options.Address, options.Http, port => port.Protocols = HttpProtocols.Http1);
        kestrel.Listen(options.Address, options.Grpc, port => port.Protocols = HttpProtocols.Http2);
        kestrel.AddServerHeader = false;
    });

    static void AddIdentity(this WebApplicationBuilder builder, GatewayOptions options)
    {
        if (options.DevelopmentSignIn)
        {
            builder.Services.AddSingleton(_ => DevelopmentIssuer.Open(options.DataPath));
            builder.Services.AddSingleton<SignInLinks>().AddSingleton<KnownBrowser>();
        }

        if (options.OpenId is { } provider)
        {
            builder.AddOpenId(options, provider);
        }

        builder.Services.AddSingleton(services =>
            new ExternalTokens(services.GetService<DevelopmentIssuer>(), services.GetService<OpenIdProvider>(), services.GetRequiredService<TimeProvider>()));
        builder.Services.AddIdentity();
        builder.Services.AddSingleton<InternalTokens>().AddSingleton<UnitAccess>().AddSingleton<ShareAccess>();
        builder.Services.AddSingleton<Identify>().AddSingleton<Admission>();
        builder.Services.AddRpcClient<Owners.V1.Owners.OwnersClient>("Services:Owners");
        builder.Services.AddRpcClient<Maps.V1.Maps.MapsClient>("Services:Maps");
        builder.AddAccessListener();
    }

    static void UseGateway(this WebApplication app)
    {
        var identify = app.Services.GetRequiredService<Identify>();
        var admission = app.Services.GetRequiredService<Admission>();
        app.Use(SecurityHeaders.AddAsync);
        app.UseProblems();
        app.Use(PageProblems.CatchAsync);
        app.UseRouting();
        app.UseTraceNames();
        app.Use(Streams.AllowAsync);
        app.Use(identify.InvokeAsync);
        app.UseRateLimiter();
        // Here the provider's answer arrives; who asks for what else is found out above.
        app.UseAuthentication();
        app.Use(admission.InvokeAsync);
        app.Use(app.Services.GetRequiredService<KeptPages>().InvokeAsync);
    }

    static void MapRoads(this WebApplication app)
    {
        app.MapReverseProxy(proxy =>
        {
            proxy.Use(ForwarderProblems.TellAsync);
            proxy.UseLoadBalancing();
        }).ConfigureEndpoints(Describe);
    }

    static void Describe(IEndpointConventionBuilder endpoint, RouteConfig route)
    {
        var road = ProxyTable.RoadOf(route);
        endpoint.WithMetadata(road, new AccessRule(road.Door switch
        {
            Door.Public => Access.Public,
            Door.Shared => Access.Share,
            _ => Access.SignedIn
        }, Role.None));
    }
}
