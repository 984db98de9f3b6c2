using Journey.Maps;
using Journey.Testing.Parts;
using Portal.Tests;

[assembly: AssemblyFixture(typeof(MapsFixture))]

namespace Portal.Tests;

/// <summary>The maps service as it really runs, one for all tests: each portal is in a unit of its own.</summary>
public sealed class MapsFixture() : PartFixture(MapsHost.Build, TimeProvider.System);
