using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Journey.Platform.Telemetry;

/// <summary>Logs, traces and metrics of one process, whether one part runs in it or all. Sent out by OTLP where <c>Telemetry:Endpoint</c> is set.</summary>
public sealed class ProcessTelemetry : IDisposable
{
    private readonly OpenTelemetrySdk? sdk;

    private ProcessTelemetry(OpenTelemetrySdk? sdk, ILoggerFactory loggers)
    {
        this.sdk = sdk;
        Loggers = loggers;
    }

    /// <summary>The process's loggers.</summary>
    public ILoggerFactory Loggers { get; }

    /// <summary>Starts it; call it before any part is built.</summary>
    /// <param name="name">Name of the process in telemetry.</param>
    /// <param name="configuration">Keys <c>Telemetry:Endpoint</c> and <c>Logging</c>.</param>
    /// <param name="console">Whether logs go to the console too.</param>
    public static ProcessTelemetry Start(string name, IConfiguration configuration, bool console = true)
    {
        var endpoint = configuration["Telemetry:Endpoint"] is { Length: > 0 } address ? new Uri(address.TrimEnd('/') + "/") : null;
        if (endpoint is not null)
        {
            // Without it the server's spans have no attributes at all; where nobody reads them, they need none.
            AppContext.SetSwitch("Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData", false);
        }

        var resource = ResourceBuilder.CreateDefault().AddService(name);
        return new ProcessTelemetry(endpoint is null ? null : StartSdk(endpoint, resource), CreateLoggers(configuration, endpoint, resource, console));
    }

    /// <summary>Sends out what is waiting.</summary>
    public void Flush()
    {
        sdk?.TracerProvider.ForceFlush();
        sdk?.MeterProvider.ForceFlush();
    }

    /// <summary>Sends out what is waiting and ends it.</summary>
    public void Dispose()
    {
        Loggers.Dispose();
        sdk?.Dispose();
    }

    private static OpenTelemetrySdk StartSdk(Uri endpoint, ResourceBuilder resource) => OpenTelemetrySdk.Create(o => o
        .WithTracing(t => t
            .SetResourceBuilder(resource)
            .AddSource("Journey.*", "Microsoft.AspNetCore", "System.Net.Http", "Grpc.Net.Client", "Npgsql", "RabbitMQ.Client.Publisher", "RabbitMQ.Client.Subscriber")
            .AddProcessor(new OwnExportFilter(endpoint))
            .AddOtlpExporter(e => Send(e, endpoint, "v1/traces")))
        .WithMetrics(m => m
            .SetResourceBuilder(resource)
            .AddMeter("Journey.*", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime", "Npgsql")
            .AddOtlpExporter(e => Send(e, endpoint, "v1/metrics"))));

    private static ILoggerFactory CreateLoggers(IConfiguration configuration, Uri? endpoint, ResourceBuilder resource, bool console) => LoggerFactory.Create(l =>
    {
        l.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Grpc", LogLevel.Warning).AddFilter("Yarp", LogLevel.Warning).AddFilter("System.Net.Http", LogLevel.Warning);
        // A probe that failed, every second and with the whole way to where it was sent from; the readiness check tells the same once.
        l.AddFilter("Yarp.ReverseProxy.Health", LogLevel.Error);
        // After the defaults, so that settings win.
        l.AddConfiguration(configuration.GetSection("Logging"));
        if (console)
        {
            l.AddSimpleConsole(c => c.SingleLine = true);
        }

        if (endpoint is not null)
        {
            l.AddOpenTelemetry(o =>
            {
                o.IncludeFormattedMessage = true;
                o.SetResourceBuilder(resource);
                o.AddOtlpExporter(e => Send(e, endpoint, "v1/logs"));
            });
        }
    });

    private static void Send(OtlpExporterOptions options, Uri endpoint, string path)
    {
        options.Protocol = OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = new Uri(endpoint, path);
    }
}
