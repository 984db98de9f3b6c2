using System.Collections.Concurrent;
using Grpc.Core;
using Journey.Platform.Clients;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Portal.Models;
using Journey.Portal.Text;

namespace Journey.Portal.Clients;

/// <summary>The three services, called on the caller's behalf. What a page can do without is asked for with <see cref="TryAsync"/>.</summary>
internal sealed class Parts(
    Maps.V1.Maps.MapsClient maps,
    Evidence.V1.Evidence.EvidenceClient evidence,
    Owners.V1.Owners.OwnersClient owners,
    IHttpContextAccessor accessor,
    TimeProvider time,
    ILogger<Parts> log)
{
    readonly ConcurrentDictionary<string, bool> missing = new();

    public Maps.V1.Maps.MapsClient Maps => maps;

    public Evidence.V1.Evidence.EvidenceClient Evidence => evidence;

    public Owners.V1.Owners.OwnersClient Owners => owners;

    public TimeProvider Time => time;

    HttpContext Http => accessor.HttpContext!;

    public CallOptions Options => Http.Caller().Call(Http.RequestAborted);

    /// <summary>The frame of the page, with the parts that did not answer up to now.</summary>
    public Frame Frame => Frames.Of(Http.Caller(), time) with { Missing = [.. missing.Keys], Done = Done.Words(Http.Request.Query["done"].ToString()) };

    /// <summary>Whether everything that was asked for up to now has come.</summary>
    public bool IsWhole => missing.IsEmpty;

    /// <summary>An answer the page can do without: null, and the part named on the page, when it does not come in time.</summary>
    public async Task<T?> TryAsync<T>(string part, Func<CallOptions, AsyncUnaryCall<T>> call) where T : class
    {
        try
        {
            return await call(Options);
        }
        catch (RpcException e) when (e.StatusCode is StatusCode.Unavailable or StatusCode.DeadlineExceeded or StatusCode.Internal or StatusCode.Unimplemented or StatusCode.Unknown)
        {
            return Miss<T>(part, e);
        }
    }

    /// <summary>The same for an answer that does not come over gRPC.</summary>
    public async Task<T?> TryAskAsync<T>(string part, Func<Task<T>> ask) where T : class
    {
        try
        {
            return await ask();
        }
        catch (JourneyException e) when (e.Kind == ErrorKind.Unavailable)
        {
            return Miss<T>(part, e);
        }
    }

    T? Miss<T>(string part, Exception why) where T : class
    {
        PortalLog.PartMissing(log, why, part);
        missing[part] = true;
        return null;
    }
}
