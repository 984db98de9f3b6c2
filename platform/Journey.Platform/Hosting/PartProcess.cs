using Journey.Platform.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Journey.Platform.Hosting;

/// <summary>A process that runs one part.</summary>
public static class PartProcess
{
    /// <summary>Runs the part until the process is told to stop; what is under way is finished first. Gives the exit code.</summary>
    public static async Task<int> RunAsync(string name, string[] args, Func<PartEnvironment, WebApplication> build)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
        using var telemetry = ProcessTelemetry.Start("journey-" + name, configuration);
        using var signals = new StopSignals();
        var log = telemetry.Loggers.CreateLogger("Journey." + name);
        try
        {
            var environment = configuration["DOTNET_ENVIRONMENT"] ?? Environments.Production;
            await using var app = build(new PartEnvironment(environment, configuration, telemetry.Loggers, TimeProvider.System, _ => { }));
            await app.StartAsync(signals.Stop);
            PlatformLog.Started(log, name, string.Join(' ', app.Urls));
            await Task.WhenAny(signals.StopRequested, StoppedAsync(app));
            PlatformLog.Stopping(log, name);
            await app.StopAsync(CancellationToken.None);
            // A part stops by itself only when something in its background failed.
            return signals.StopRequested.IsCompleted ? 0 : 1;
        }
        catch (OperationCanceledException) when (signals.Stop.IsCancellationRequested)
        {
            return 0;
        }
#pragma warning disable CA1031 // The last resort of the process: logged, and told by the exit code.
        catch (Exception e)
#pragma warning restore CA1031
        {
            PlatformLog.NotStarted(log, e, name);
            return 1;
        }
    }

    private static Task StoppedAsync(WebApplication app)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        app.Lifetime.ApplicationStopping.Register(stopped.SetResult);
        return stopped.Task;
    }
}
