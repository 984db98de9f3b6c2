using Journey.Platform.Clients;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Json;
using Journey.Platform.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Journey.Platform.Hosting;

/// <summary>Builds the parts of Journey, all in the same way.</summary>
public static class Part
{
    /// <summary>A builder that takes nothing from its surroundings but what the environment gives.</summary>
    public static WebApplicationBuilder CreateBuilder(string name, PartEnvironment environment)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = environment.Environment,
        });
        builder.Configuration.AddConfiguration(environment.Configuration);
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.AddSingleton(environment.Loggers);
        builder.Services.AddSingleton(environment.Time);
        builder.Services.AddSingleton(new PartName(name));
        builder.Services.AddPartHealth();
        builder.Services.Configure<RpcOptions>(builder.Configuration.GetSection("Rpc"));
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(30));
        builder.Services.ConfigureHttpJsonOptions(o => JourneyJson.Configure(o.SerializerOptions));
        // A body or parameter that cannot be read is told by the error model, in every environment.
        builder.Services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        environment.Share(builder.Services);
        return builder;
    }

    /// <summary>Adds what a service has: its ports, gRPC, identity, errors, OpenAPI and health.</summary>
    public static WebApplicationBuilder AddRpc(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel((context, kestrel) => Listeners.Listen(kestrel, context.Configuration));
        builder.Services.AddGrpc(o => o.Interceptors.Add<RpcErrorInterceptor>());
        builder.Services.AddSingleton<RpcErrorInterceptor>();
        builder.Services.AddSingleton<EndpointAudit>();
        builder.Services.AddHostedService(s => s.GetRequiredService<EndpointAudit>());
        builder.Services.AddIdentity();
        builder.Services.AddApiDescription();
        return builder;
    }

    /// <summary>The pipeline of a service. Endpoints are mapped after it.</summary>
    public static WebApplication UseRpc(this WebApplication app)
    {
        app.UseProblems();
        app.UseRouting();
        app.UseTraceNames();
        app.UseMiddleware<ManagementMiddleware>();
        app.UseMiddleware<AccessMiddleware>();
        app.MapHealth();
        app.MapGrpcService<RpcHealth>();
        app.MapApiDescription();
        app.Services.GetRequiredService<EndpointAudit>().Watch(app);
        return app;
    }

    /// <summary>Where the started part answers gRPC and HTTP/2 in cleartext.</summary>
    public static Uri RpcAddress(this WebApplication app) => Address(app, 0);

    /// <summary>Where the started part answers health checks over HTTP/1.1; throws where <c>Ports:Management</c> is not set.</summary>
    public static Uri ManagementAddress(this WebApplication app) => Address(app, 1);

    private static Uri Address(WebApplication app, int index)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.ToList() ?? [];
        if (addresses.Count <= index)
        {
            throw new InvalidOperationException("The part has not started, or has no such port.");
        }

        var own = addresses[index].Replace("[::]", "localhost", StringComparison.Ordinal);
        return new Uri(own.Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal));
    }
}
