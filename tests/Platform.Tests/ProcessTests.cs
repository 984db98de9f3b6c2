using Journey.Platform.Hosting;
using Journey.Platform.Identity;

namespace Platform.Tests;

public sealed class ProcessTests
{
    static readonly string[] Quiet = ["--Logging:LogLevel:Default=None", "--Logging:LogLevel:Microsoft=None"];

    [Fact]
    public async Task A_part_that_does_not_start_ends_its_process_with_a_failure()
    {
        var code = await PartProcess.RunAsync("trial", [.. Quiet, "--Database:Provider=unheardOf", "--Identity:KeysPath=/nowhere"], TrialPart.Build);

        Assert.Equal(1, code);
    }

    [Fact]
    public async Task A_part_that_stops_by_itself_ends_its_process_with_a_failure()
    {
        using var folder = new Folder();
        SigningKeys.CreateDevelopmentKeys(folder.In("keys"));

        var running = PartProcess.RunAsync("trial", [.. Quiet, $"--Database:Path={folder.In("trial.db")}", $"--Identity:KeysPath={folder.In("keys")}"], environment =>
        {
            var app = TrialPart.Build(environment);
            app.Lifetime.ApplicationStarted.Register(app.Lifetime.StopApplication);
            return app;
        });

        Assert.Equal(1, await running.WaitAsync(TimeSpan.FromSeconds(20)));
    }
}
