using Journey.Platform.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace Journey.Platform.Hosting;

/// <summary>Refuses to start a part when one of its endpoints does not say who may call it.</summary>
internal sealed class EndpointAudit : IHostedService
{
    private IEndpointRouteBuilder? routes;

    public void Watch(WebApplication app) => routes = app;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var watched = routes ?? throw new InvalidOperationException("UseRpc was not called.");
        EndpointRules.Require(watched.DataSources.SelectMany(s => s.Endpoints));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
