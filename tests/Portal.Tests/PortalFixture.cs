namespace Portal.Tests;

/// <summary>One portal for the tests of a class that only read and leave the answers of the services as they are.</summary>
public sealed class PortalFixture : IAsyncLifetime
{
    internal PortalUnderTest Portal { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Portal = await PortalUnderTest.StartAsync();

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}
