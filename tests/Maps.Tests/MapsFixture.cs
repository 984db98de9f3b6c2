using System.Net.Http.Headers;
using Journey.Maps;
using Journey.Platform.Hosting;
using Journey.Platform.Identity;
using Journey.Testing.Parts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

[assembly: Trait("store", "both")]

namespace Maps.Tests;

/// <summary>The maps part as it runs, and stand-ins for owners and evidence beside it.</summary>
public sealed class MapsFixture : PartFixture
{
    private readonly List<WebApplication> neighbours = [];

    public MapsFixture()
        : this(new ShiftedTime())
    {
    }

    private MapsFixture(ShiftedTime clock)
        : base(MapsHost.Build, clock) => Clock = clock;

    public ShiftedTime Clock { get; }

    public OwnersStandIn Owners { get; } = new();

    public EvidenceStandIn Evidence { get; } = new();

    /// <summary>A client of somebody by name.</summary>
    public HttpClient As(string name, UnitRef unit, Role role)
    {
        var http = Http(unit, role);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Tokens.For(unit, role, name));
        return http;
    }

    protected override async Task<Dictionary<string, string?>> StartNeighboursAsync() => new()
    {
        ["Services:Owners"] = await StartAsync("owners", Owners, new RevisionsStandIn(7)),
        ["Services:Evidence"] = await StartAsync("evidence", Evidence, new RevisionsStandIn(9)),
    };

    protected override async Task StopNeighboursAsync()
    {
        foreach (var neighbour in neighbours)
        {
            await neighbour.StopAsync();
            await neighbour.DisposeAsync();
        }
    }

    private async Task<string> StartAsync<T>(string part, T service, RevisionsStandIn revisions) where T : class
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Identity:KeysPath", Tokens.KeysPath)]).Build();
        var builder = Part.CreateBuilder(part, new PartEnvironment("Development", settings, NullLoggerFactory.Instance, Clock, _ => { })).AddRpc();
        builder.Services.AddSingleton(service).AddSingleton(revisions);
        var app = builder.Build();
        app.UseRpc();
        app.MapGrpcService<T>().Needs(Role.Viewer);
        app.MapGrpcService<RevisionsStandIn>().Needs(Role.Viewer);
        await app.StartAsync();
        neighbours.Add(app);
        return app.RpcAddress().ToString();
    }
}
