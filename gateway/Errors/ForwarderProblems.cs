using Grpc.Core;
using Yarp.ReverseProxy.Forwarder;

namespace Journey.Gateway.Errors;

/// <summary>What the proxy could not do, in the error model; one line for each group of its errors.</summary>
internal static class ForwarderProblems
{
    public static async Task TellAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.GetForwarderErrorFeature() is not { } failure)
        {
            return;
        }

        var log = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ForwarderProblems));
        if (ErrorOf(failure.Error, failure.Exception) is not { } error)
        {
            log.CallerGone(failure.Error);
            return;
        }

        log.NotForwarded(failure.Exception, failure.Error, context.GetReverseProxyFeature().Cluster.Config.ClusterId);
        if (!context.Response.HasStarted)
        {
            throw error;
        }
    }

    /// <summary>Null where the caller has left: nobody is there to be told.</summary>
    internal static Exception? ErrorOf(ForwarderError error, Exception? cause) => error switch
    {
        ForwarderError.RequestCanceled or ForwarderError.RequestBodyCanceled or ForwarderError.ResponseBodyCanceled
            or ForwarderError.UpgradeRequestCanceled or ForwarderError.UpgradeResponseCanceled => null,
        ForwarderError.RequestBodyClient or ForwarderError.UpgradeRequestClient or ForwarderError.ResponseBodyClient
            or ForwarderError.UpgradeResponseClient => Body(cause),
        ForwarderError.RequestTimedOut or ForwarderError.UpgradeActivityTimeout => GatewayErrors.Peer(StatusCode.DeadlineExceeded),
        ForwarderError.Request or ForwarderError.RequestCreation or ForwarderError.NoAvailableDestinations
            or ForwarderError.RequestBodyDestination or ForwarderError.UpgradeRequestDestination => GatewayErrors.Peer(StatusCode.Unavailable),
        _ => GatewayErrors.Peer(StatusCode.Internal)
    };

    static BadHttpRequestException Body(Exception? cause) =>
        Causes(cause).OfType<BadHttpRequestException>().FirstOrDefault() ?? new BadHttpRequestException("The body ended early.", cause!);

    static IEnumerable<Exception> Causes(Exception? cause) => cause switch
    {
        null => [],
        AggregateException many => many.InnerExceptions.SelectMany(Causes).Prepend(many),
        _ => Causes(cause.InnerException).Prepend(cause)
    };
}
