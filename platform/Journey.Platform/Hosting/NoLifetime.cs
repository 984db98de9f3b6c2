using Microsoft.Extensions.Hosting;

namespace Journey.Platform.Hosting;

/// <summary>Parts do not listen to signals: the process does, and stops its parts in order.</summary>
internal sealed class NoLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
