using Journey.Maps;
using Journey.Testing.Parts;

namespace Maps.Tests;

public sealed class MapsFixture() : PartFixture(MapsHost.Build, TimeProvider.System);
