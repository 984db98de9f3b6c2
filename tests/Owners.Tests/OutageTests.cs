using Grpc.Core;
using Owners.Tests.Hosts;

namespace Owners.Tests;

/// <summary>Has a host of its own, for nobody else shall meet the outage.</summary>
public sealed class OutageTests : IAsyncLifetime
{
    readonly OwnersFixture _fixture = new();

    public ValueTask InitializeAsync() => _fixture.InitializeAsync();

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task While_maps_is_down_what_is_known_is_answered_and_what_is_not_is_unavailable()
    {
        var (known, unknown) = (await Scene.SetAsync(_fixture), await Scene.SetAsync(_fixture));
        await known.Owner.Rpc.GetGapsAsync(new() { MapId = known.MapId });
        _fixture.Maps.IsDown = true;

        Assert.Equal(7, (await known.Owner.Rpc.GetGapsAsync(new() { MapId = known.MapId })).Elements.Count);
        var (status, _) = await Refusals.OfAsync(unknown.Owner.Rpc.GetGapsAsync(new() { MapId = unknown.MapId }));
        var overHttp = await unknown.Owner.GetAsync(unknown.Path($"maps/{unknown.MapId}/gaps"));

        Assert.Equal(StatusCode.Unavailable, status);
        Assert.Equal(503, overHttp.Status);
    }
}
