using Grpc.Core;
using Grpc.Health.V1;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Microsoft.Extensions.Hosting;

namespace Journey.Platform.Hosting;

/// <summary>Health over gRPC, as Kubernetes asks for it.</summary>
internal sealed class RpcHealth(Readiness readiness, IHostApplicationLifetime lifetime, TimeProvider time) : Grpc.Health.V1.Health.HealthBase
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    [IsPublic]
    public override async Task<HealthCheckResponse> Check(HealthCheckRequest request, ServerCallContext context) => new()
    {
        Status = await AskAsync(request.Service, context.CancellationToken) ?? throw new HealthNameUnknown(),
    };

    [IsPublic]
    public override async Task Watch(HealthCheckRequest request, IServerStreamWriter<HealthCheckResponse> responseStream, ServerCallContext context)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        HealthCheckResponse.Types.ServingStatus? told = null;
        while (true)
        {
            var now = await AskAsync(request.Service, context.CancellationToken) ?? HealthCheckResponse.Types.ServingStatus.ServiceUnknown;
            if (now != told)
            {
                await responseStream.WriteAsync(new HealthCheckResponse { Status = now }, context.CancellationToken);
                told = now;
            }

            if (stop.IsCancellationRequested)
            {
                return;
            }

            await Task.Delay(Period, time, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<HealthCheckResponse.Types.ServingStatus?> AskAsync(string service, CancellationToken ct) => service switch
    {
        "live" => HealthCheckResponse.Types.ServingStatus.Serving,
        "" => (await readiness.CheckAsync(ct)).Ready
            ? HealthCheckResponse.Types.ServingStatus.Serving
            : HealthCheckResponse.Types.ServingStatus.NotServing,
        _ => null,
    };

    private sealed class HealthNameUnknown() : JourneyException(
        ErrorKind.NotFound, "HEALTH_NAME_UNKNOWN", "Ask for the empty name (ready) or for 'live'.");
}
