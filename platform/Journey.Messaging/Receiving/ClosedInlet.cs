using Microsoft.Extensions.Hosting;

namespace Journey.Messaging.Receiving;

/// <summary>An inlet of a part whose transport nobody outside can reach: nothing ever comes.</summary>
internal sealed class ClosedInlet : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
