using Journey.Maps;
using Journey.Testing.Parts;

namespace Portal.Tests;

/// <summary>The maps service as it really runs.</summary>
internal sealed class MapsFixture() : PartFixture(MapsHost.Build, TimeProvider.System);
