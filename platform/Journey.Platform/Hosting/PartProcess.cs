using Journey.Platform.Storage;
using Journey.Platform.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Journey.Platform.Hosting;

/// <summary>A process that runs one part.</summary>
public static class PartProcess
{
    /// <summary>
    /// Runs the part until the process is told to stop; what is under way is finished first. With <c>--Migrate:Only true</c> it brings its
    /// store to the newest form and ends. From the signal to stop until <c>Stop:Delay</c> has passed it says that it is not ready and still
    /// answers, so that whoever watches its readiness sends nothing to a part that has closed its doors. Gives the exit code.
    /// </summary>
    /// <param name="name">Of the part.</param>
    /// <param name="args">Settings, over those of the environment and of the files in the folder <c>Settings:Path</c>.</param>
    /// <param name="build">Builds the part.</param>
    /// <param name="share">Adds what parts in one process would share, as the settings say.</param>
    public static async Task<int> RunAsync(string name, string[] args, Func<PartEnvironment, WebApplication> build, Action<IServiceCollection, IConfiguration>? share = null)
    {
        var configuration = Settings(args);
        using var telemetry = ProcessTelemetry.Start("journey-" + name, configuration);
        using var signals = new StopSignals();
        var log = telemetry.Loggers.CreateLogger("Journey." + name);
        try
        {
            var environment = configuration["DOTNET_ENVIRONMENT"] ?? Environments.Production;
            var surroundings = new PartEnvironment(
                environment, configuration, telemetry.Loggers, TimeProvider.System, services => share?.Invoke(services, configuration));
            await using var app = build(surroundings);
            var stores = app.Services.GetServices<IStoreMigration>().ToList();
            if (configuration.GetValue("Migrate:Only", false))
            {
                await Task.WhenAll(stores.Select(store => store.MigrateAsync(signals.Stop)));
                return 0;
            }

            await WaitingRoom.UntilAsync(stores, name, surroundings, signals.Stop);

            await app.StartAsync(signals.Stop);
            PlatformLog.Started(log, name, string.Join(' ', app.Urls));
            await Task.WhenAny(signals.StopRequested, StoppedAsync(app));
            PlatformLog.Stopping(log, name);
            app.Services.GetRequiredService<Readiness>().Leave();
            await Task.Delay(configuration.GetValue("Stop:Delay", TimeSpan.Zero));
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

    // A secret is better kept in a file than in the environment, which is shown in many places.
    private static IConfigurationRoot Settings(string[] args)
    {
        var given = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
        return given["Settings:Path"] is not { Length: > 0 } folder
            ? given
            : new ConfigurationBuilder().AddKeyPerFile(Path.GetFullPath(folder)).AddEnvironmentVariables().AddCommandLine(args).Build();
    }

    private static Task StoppedAsync(WebApplication app)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        app.Lifetime.ApplicationStopping.Register(stopped.SetResult);
        return stopped.Task;
    }
}
