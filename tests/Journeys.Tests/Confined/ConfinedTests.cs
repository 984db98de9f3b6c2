using Journey.Local.Hosting.Servers;
using Journey.Running;
using Journey.Servers;

namespace Journeys.Tests.Confined;

/// <summary>
/// The five parts as their images have them, confined as deploy/k8s confines them, as far as it goes without a container engine:
/// published, settings in files, as a user who owns only what a pod may write to, told to stop under load.
/// </summary>
public sealed class ConfinedTests : IAsyncLifetime
{
    static readonly string[] Projects = ["services/owners/Service", "services/maps/Service", "services/evidence/Service", "portal", "gateway"];
    static readonly string[] Everywhere = ["/tmp", "/var/tmp", "/dev/shm", "/run", "/home", "/root", "/var/lib", "/etc"];
    readonly string _folder = ReachableFolder.Make("journeys-confined-");
    ServerSet? _servers;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_servers is not null)
        {
            await _servers.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Every_part_runs_as_somebody_who_may_write_only_to_its_folders_and_stops_without_a_failed_request()
    {
        Assert.SkipUnless(ServerProcess.IsRoot && File.Exists("/usr/bin/setpriv"), "Only root can start a part as somebody else, with setpriv.");
        Assert.SkipWhen((PrivatePostgres.Absent ?? PrivateRabbit.Absent) is not null, PrivatePostgres.Absent ?? PrivateRabbit.Absent ?? "");
        Assert.SkipUnless(Environment.GetEnvironmentVariable("JOURNEY_LONG") == "1", "It publishes the five parts; ./journey test --long runs it.");
        var settings = new ConfinedSettings(_folder);
        await PublishAsync(settings);
        await PrepareAsync(settings);
        var tree = await TreeAsync();

        var running = new Stack<ConfinedPart>();
        try
        {
            foreach (var part in PartPrograms.All)
            {
                running.Push(await ConfinedPart.StartAsync(part, settings, Ct));
            }

            while (running.TryPop(out var part))
            {
                await using var own = part;
                await StopUnderLoadAsync(part, new ConfinedLoad(part, settings.Keys));
            }
        }
        finally
        {
            foreach (var part in running)
            {
                await part.DisposeAsync();
            }
        }

        Assert.Equal(tree, await TreeAsync());
        Assert.Equal("", await StraysAsync(settings));
    }

    static async Task StopUnderLoadAsync(ConfinedPart part, ConfinedLoad load)
    {
        var asking = load.AskAsync();
        // What cannot even begin to ask fails here, and is not waited for.
        await await Task.WhenAny(asking, load.HasAskedAsync(40, Ct));
        await part.TerminateAsync(Ct);
        await asking;

        Assert.True(load.Failed.Count == 0, string.Join('\n', load.Failed.Take(5)));
        var code = await part.EndedAsync(Ct);
        Assert.True(code == 0, $"{part.Name} ended with {code}: {part.Said}");
    }

    async Task PublishAsync(ConfinedSettings settings)
    {
        foreach (var project in Projects)
        {
            var part = Path.GetFileName(project.Replace("/Service", "", StringComparison.Ordinal));
            await ServerProcess.RunAsync(
                ["dotnet", "publish", RepositoryRoot.Of(project), "-c", "Release", "--no-build", "-v", "q", "--nologo", "--tl:off", "-o", settings.Published(part)],
                new Dictionary<string, string> { ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1" },
                Ct);
        }

        await ServerProcess.RunAsync(["chmod", "-R", "a=rX", Path.Combine(_folder, "parts")], null, Ct);
    }

    /// <summary>Gives each part its own, and brings the stores to their form as the Jobs do: as their owner, which the parts are not told.</summary>
    async Task PrepareAsync(ConfinedSettings settings)
    {
        _servers = await ServerSet.StartAsync(_folder, _ => { }, Ct);
        foreach (var part in PartPrograms.All)
        {
            var secrets = await _servers.SettingsAsync(part, (_, address) => address, Ct);
            secrets.Remove("Database:Owner", out var owner);
            await settings.PrepareAsync(part, secrets, Ct);
            if (owner is not null)
            {
                var job = new Dictionary<string, string>(settings.Of(part)) { ["Database__Owner"] = owner };
                await ServerProcess.RunAsync(ConfinedPart.Command(settings.Program(part), "--Migrate:Only", "true"), job, Ct);
            }
        }
    }

    // Every file that was published, with its size, its age and its bytes.
    Task<string> TreeAsync() => ServerProcess.RunAsync(["sh", "-c", $"find {_folder}/parts -printf '%p %s %T@\\n' | sort"], null, Ct);

    // What the parts left anywhere but in their own folders.
    static async Task<string> StraysAsync(ConfinedSettings settings)
    {
        var own = string.Concat(PartPrograms.All.SelectMany(settings.Own).Select(folder => $" -not -path '{folder}*'"));
        return await ServerProcess.RunAsync(
            ["sh", "-c", $"find {string.Join(' ', Everywhere.Where(Directory.Exists))} -xdev -uid {ConfinedPart.User}{own} 2>/dev/null || true"], null, Ct);
    }
}
