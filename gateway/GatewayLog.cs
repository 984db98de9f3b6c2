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

    [LoggerMessage(4004, LogLevel.Warning, "Session keys cannot be reached at {Place} now: {Reason}")]
    public static partial void KeyRingPlaceMissing(this ILogger log, string place, string reason);

    [LoggerMessage(4005, LogLevel.Error, "Session key {Name} was sealed by another secret, or is spoilt; sessions that it protects are over")]
    public static partial void SessionKeyUnreadable(this ILogger log, string name);

    [LoggerMessage(4007, LogLevel.Warning, "The identity provider cannot be reached: {Reason}")]
    public static partial void ProviderMissing(this ILogger log, string reason);

    [LoggerMessage(4008, LogLevel.Information, "A sign-in at the identity provider did not end well: {Reason}")]
    public static partial void NotSignedIn(this ILogger log, string reason);

    [LoggerMessage(4006, LogLevel.Information, "A service did not tell how far it is ({Status}); the page is made anew")]
    public static partial void RevisionMissing(this ILogger log, Grpc.Core.StatusCode status);
}
