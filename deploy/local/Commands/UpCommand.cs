using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Journey.Gateway.SignIn;
using Journey.Local.Api;
using Journey.Local.Hosting;
using Journey.Local.Hosting.Servers;
using Journey.Local.Sample;
using Journey.Platform.Hosting;
using Journey.Platform.Telemetry;

namespace Journey.Local.Commands;

/// <summary>Runs all parts until it is told to stop: in this process, or each in its own on real servers.</summary>
internal static class UpCommand
{
    const int MostReplicas = 8;

    public static async Task<int> RunAsync(string[] words)
    {
        var arguments = Arguments.Parse(words, ["port", "data", "replicas"], ["no-sample", "json", "servers"]);
        var progress = new Progress(quiet: arguments.Has("json"));
        var watch = Stopwatch.StartNew();
        using var signals = new StopSignals();
        using var telemetry = ProcessTelemetry.Start("journey", Logging());
        var data = Path.GetFullPath(arguments.Find("data") ?? (arguments.Has("servers") ? Home.ServersData : Home.DefaultData));
        progress.Say("Starting the parts ...");
        try
        {
            await using ILocalHost host = arguments.Has("servers")
                ? await ServersHost.StartAsync(new ServersOptions(data, FreePort.Choose(arguments.Port()), Replicas(arguments)), progress.Say, signals.Stop)
                : await EmbeddedHost.StartAsync(new EmbeddedOptions(data, FreePort.Choose(arguments.Port())), telemetry.Loggers, signals.Stop);
            var entry = new RunningHost(host.Address.Port, host.Address, host.Grpc, data, Environment.ProcessId, TimeProvider.System.GetUtcNow());
            entry.Announce();
            try
            {
                progress.Say($"Ready after {watch.Elapsed.TotalSeconds:0.0} s.");
                await LoadSampleAsync(arguments, entry, progress, signals.Stop);
                await TellAsync(arguments, entry, signals.Stop);
                await signals.StopRequested;
            }
            finally
            {
                entry.Withdraw();
                progress.Say("Stopping; what is under way is finished first ...");
                await host.StopAsync(CancellationToken.None);
            }
        }
        catch (OperationCanceledException) when (signals.Stop.IsCancellationRequested)
        {
            progress.Say("Stopped.");
        }

        return CommandLine.Exit(good: true);
    }

    static async Task LoadSampleAsync(Arguments arguments, RunningHost host, Progress progress, CancellationToken ct)
    {
        if (arguments.Has("no-sample"))
        {
            return;
        }

        progress.Say("Looking after the sample unit ...");
        using var api = LocalApi.Connect(host);
        using var second = LocalApi.Connect(host, DevelopmentPeople.All[2]);
        try
        {
            await SampleUnit.LoadAsync(api.Http, second.Http, SampleDay.Of(host.DataPath, TimeProvider.System), ct);
        }
        catch (ApiProblemException e)
        {
            progress.Say($"The sample unit is not complete; everything else works. {e.Message}");
        }
    }

    static int Replicas(Arguments arguments) => arguments.Find("replicas") is not { } text ? 1
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var replicas) && replicas is > 0 and <= MostReplicas ? replicas
        : throw new UsageException($"--replicas wants a number from 1 to {MostReplicas}.");

    static async Task TellAsync(Arguments arguments, RunningHost host, CancellationToken ct)
    {
        var link = await LinkCommand.IssueAsync(host, ct);
        Console.WriteLine(arguments.Has("json")
            ? JsonSerializer.Serialize(new { portal = host.Address, grpc = host.Grpc, signIn = link, data = host.DataPath })
            : $"""

               Journey is ready.
                 Portal    {host.Address}
                 Sign in   {link}   (works once; ./journey link makes another)
                 gRPC      {host.Grpc}
                 Data      {host.DataPath}
               Ctrl-C stops it; the data stays.
               """);
    }

    // Standard output belongs to what the command tells; logs go to standard error, and only when something is wrong.
    static IConfigurationRoot Logging() => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Logging:LogLevel:Default"] = "Warning",
            // That its keys lie unencrypted in the data folder is so for everything there.
            ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection"] = "Error",
            ["Logging:Console:LogToStandardErrorThreshold"] = "Trace"
        })
        .AddEnvironmentVariables()
        .Build();
}
