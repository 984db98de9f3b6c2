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

/// <summary>The maps part as it runs, and a stand-in for owners beside it.</summary>
public sealed class MapsFixture() : PartFixture(MapsHost.Build, TimeProvider.System)
{
    private WebApplication? owners;

    public OwnersStandIn Owners { get; } = new();

    protected override async Task<Dictionary<string, string?>> StartNeighboursAsync()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Identity:KeysPath", Tokens.KeysPath)]).Build();
        var builder = Part.CreateBuilder("owners", new PartEnvironment("Development", settings, NullLoggerFactory.Instance, TimeProvider.System, _ => { })).AddRpc();
        builder.Services.AddSingleton(Owners);
        owners = builder.Build();
        owners.UseRpc();
        owners.MapGrpcService<OwnersStandIn>().Needs(Role.Viewer);
        await owners.StartAsync();
        return new() { ["Services:Owners"] = owners.RpcAddress().ToString() };
    }

    protected override async Task StopNeighboursAsync()
    {
        if (owners is not null)
        {
            await owners.StopAsync();
            await owners.DisposeAsync();
        }
    }
}
