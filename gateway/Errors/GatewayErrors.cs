using System.Globalization;
using Grpc.Core;
using Journey.Platform.Errors;

namespace Journey.Gateway.Errors;

/// <summary>What the gateway itself refuses, beside what every part refuses.</summary>
internal static class GatewayErrors
{
    public static JourneyException NotSameOrigin() =>
        new(ErrorKind.Forbidden, "ORIGIN_FOREIGN", "The form was sent from another site.");

    /// <summary>The reason is the one of the maps service, whose links they are.</summary>
    public static JourneyException LinkOpensNothing() => new(ErrorKind.NotFound, "SHARE_NOT_FOUND", "This link opens nothing.");

    public static JourneyException ProviderUnavailable() =>
        new(ErrorKind.Unavailable, "SIGN_IN_UNAVAILABLE", "The identity provider does not answer. Who is signed in already can go on.");

    public static JourneyException UnitAmbiguous() =>
        new(ErrorKind.Invalid, "UNIT_AMBIGUOUS", "The metadata journey-unit names more than one unit.");

    public static JourneyException TooManyRequests(TimeSpan wait) =>
        new(ErrorKind.Throttled, "TOO_MANY_REQUESTS", "You have sent more requests than one caller may. Wait, then go on.", metadata: new Dictionary<string, string>
        {
            [ErrorMetadata.RetryAfterSeconds] = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture)
        });

    /// <summary>A part behind the gateway failed in the way that this gRPC status names.</summary>
    public static JourneyException Peer(StatusCode status) => RpcProblems.ToJourneyException(new RpcException(new Status(status, "")));
}
