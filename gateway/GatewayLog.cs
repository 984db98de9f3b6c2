using Yarp.ReverseProxy.Forwarder;

namespace Journey.Gateway;

internal static partial class GatewayLog
{
    [LoggerMessage(4001, LogLevel.Warning, "Not forwarded to {Cluster}: {Error}")]
    public static partial void NotForwarded(this ILogger log, Exception? cause, ForwarderError error, string cluster);

    [LoggerMessage(4002, LogLevel.Debug, "The caller left: {Error}")]
    public static partial void CallerGone(this ILogger log, ForwarderError error);

    [LoggerMessage(4003, LogLevel.Information, "Development sign-in is on: whoever reaches this machine's loopback can sign in with a printed link")]
    public static partial void DevelopmentSignIn(this ILogger log);
}
