using Journey.Maps;
using Journey.Testing.Parts;
using Portal.Tests;

[assembly: AssemblyFixture(typeof(MapsFixture))]

namespace Portal.Tests;

/// <summary>The maps service as it really runs, one for all tests: each portal is in a unit of its own.</summary>
public sealed class MapsFixture() : PartFixture(MapsHost.Build, TimeProvider.System)
{
    // Nobody is there: what these pages ask of maps, maps knows itself.
    protected override Task<Dictionary<string, string?>> StartNeighboursAsync() =>
        Task.FromResult(new Dictionary<string, string?> { ["Services:Owners"] = "http://127.0.0.1:1", ["Services:Evidence"] = "http://127.0.0.1:1" });
}
