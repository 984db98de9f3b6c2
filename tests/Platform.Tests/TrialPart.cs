using Grpc.Net.Client;
using Journey.Platform.Hosting;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Journey.Platform.Storage.Revisions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Platform.Tests;

/// <summary>A running part with an endpoint of every kind, on real ports.</summary>
sealed class TrialPart : IAsyncDisposable
{
    readonly WebApplication app;
    readonly Folder folder;

    TrialPart(WebApplication app, Folder folder, FakeTime time, LogBook logs)
    {
        (this.app, this.folder, Time, Logs) = (app, folder, time, logs);
        Http = new HttpClient { BaseAddress = app.RpcAddress(), DefaultRequestVersion = new Version(2, 0), DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };
        Channel = GrpcChannel.ForAddress(app.RpcAddress());
        Tokens = new TokenMint(app.Services.GetRequiredService<SigningKeys>(), time);
    }

    public HttpClient Http { get; }

    public GrpcChannel Channel { get; }

    public FakeTime Time { get; }

    public LogBook Logs { get; }

    public TokenMint Tokens { get; }

    public Uri Management => app.ManagementAddress();

    public string KeysPath => folder.In("keys");

    public UnitOfWork<TrialDb> Work => app.Services.GetRequiredService<UnitOfWork<TrialDb>>();

    public static async Task<TrialPart> StartAsync(Action<WebApplication>? more = null, Action<Dictionary<string, string?>>? settings = null)
    {
        var folder = new Folder();
        SigningKeys.CreateDevelopmentKeys(folder.In("keys"));
        var time = new FakeTime();
        var logs = new LogBook();
        var keys = new Dictionary<string, string?>
        {
            ["Ports:Management"] = "0",
            ["Identity:KeysPath"] = folder.In("keys"),
            ["Database:Path"] = folder.In("trial.db"),
        };
        settings?.Invoke(keys);
        var app = Build(new PartEnvironment(
            "Production", new ConfigurationBuilder().AddInMemoryCollection(keys).Build(), LoggerFactory.Create(l => l.AddProvider(logs)), time, _ => { }));
        more?.Invoke(app);
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            folder.Dispose();
            throw;
        }

        return new TrialPart(app, folder, time, logs);
    }

    public static WebApplication Build(PartEnvironment environment)
    {
        var builder = Part.CreateBuilder("trial", environment).AddRpc();
        builder.AddStorage<TrialDb>();
        var app = builder.Build();
        app.UseRpc();
        app.MapGrpcService<TrialRpc>();
        app.MapGrpcService<RevisionsRpc<TrialDb>>();
        TrialEndpoints.Map(app);
        return app;
    }

    public string Token(Role role = Role.Viewer, string unit = "acme", bool organisation = false, bool gateway = false) => Tokens.Mint(
        new Caller("kim", "Kim", new UnitRef(Units.Of(unit), unit, unit, "UTC"), role, organisation, gateway, ""), TimeSpan.FromMinutes(5));

    public Task StopAsync() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        Channel.Dispose();
        await app.DisposeAsync();
        folder.Dispose();
    }
}
