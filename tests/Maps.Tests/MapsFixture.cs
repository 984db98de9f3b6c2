using Journey.Maps;
using Journey.Testing.Parts;

[assembly: Trait("store", "both")]

namespace Maps.Tests;

public sealed class MapsFixture() : PartFixture(MapsHost.Build, TimeProvider.System);
