using System.Collections.Concurrent;
using Journey.Caching;
using Journey.Gateway.Identity;
using Journey.Gateway.Routing;
using Microsoft.Net.Http.Headers;

namespace Journey.Gateway.Keeping;

/// <summary>
/// Sends a page again as the portal made it, as long as nothing was written into the unit since and the same person asks for it in the same
/// way. The portal says of each page whether it may be kept, and for how long (RFC 9213); it is asked for no page that is kept.
/// </summary>
internal sealed class KeptPages(KeptBytes kept, UnitRevisions revisions, TimeProvider time)
{
    /// <summary>RFC 9213: what the portal tells the gateway alone of keeping an answer.</summary>
    const string Control = "Journey-Cache-Control";
    /// <summary>RFC 9211: tells operators whether a page was made anew.</summary>
    const string Status = "Cache-Status";
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    static readonly TimeSpan Known = TimeSpan.FromHours(1);

    // Only where a page has been kept is anybody asked how far the unit is.
    readonly ExpiringCache<string, bool> _pages = new(time, capacity: 10_000);
    readonly ConcurrentDictionary<string, Task<KeptAnswer?>> _making = new();

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Door() is not Door.Page)
        {
            await next(context);
            return;
        }

        if (await KeyAsync(context) is { } key)
        {
            await FindOrMakeAsync(context, next, key);
            return;
        }

        context.Response.OnStarting(() =>
        {
            if (TakeAge(context.Response) > TimeSpan.Zero)
            {
                _pages.Set(context.Request.Path, true, Known);
            }

            return Task.CompletedTask;
        });
        await next(context);
    }

    async ValueTask<string?> KeyAsync(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) && _pages.TryGet(context.Request.Path, out _)
        && context.Features.Get<Membership>() is { } membership && context.Features.Get<Visitor>() is { } visitor
        && await revisions.NowAsync(membership.Unit.Id) is { } now
            ? PageKey.Of(context.Request, visitor, membership, now)
            : null;

    async Task FindOrMakeAsync(HttpContext context, RequestDelegate next, string key)
    {
        if (await kept.FindAsync(key, Longest) is { } bytes)
        {
            await HitAsync(context.Response, KeptAnswer.Read(bytes));
            return;
        }

        var own = new TaskCompletionSource<KeptAnswer?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var making = _making.GetOrAdd(key, own.Task);
        if (making != own.Task && await making is { } shared)
        {
            await HitAsync(context.Response, shared);
            return;
        }

        try
        {
            own.SetResult(await MakeAsync(context, next, key));
        }
        finally
        {
            // Who waited for a page that could not be made asks for one of their own.
            own.TrySetResult(null);
            _making.TryRemove(KeyValuePair.Create(key, own.Task));
        }
    }

    static Task HitAsync(HttpResponse response, KeptAnswer answer)
    {
        response.Headers[Status] = "gateway; hit";
        return answer.SendAsync(response);
    }

    // The page as it was kept; null where it was sent and is not to be kept.
    async Task<KeptAnswer?> MakeAsync(HttpContext context, RequestDelegate next, string key)
    {
        var response = context.Response;
        var body = await BodyAsync(context, next);
        var age = TakeAge(response);
        if (age <= TimeSpan.Zero || response.StatusCode != StatusCodes.Status200OK)
        {
            await response.Body.WriteAsync(body, context.RequestAborted);
            return null;
        }

        var answer = KeptAnswer.Of(response, body);
        await kept.KeepAsync(key, answer.ToBytes(), age < Longest ? age : Longest);
        response.Headers[Status] = "gateway; fwd=miss; stored";
        await response.Body.WriteAsync(body, context.RequestAborted);
        return answer;
    }

    static async Task<byte[]> BodyAsync(HttpContext context, RequestDelegate next)
    {
        var body = context.Response.Body;
        using var page = new MemoryStream();
        context.Response.Body = page;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }

        return page.ToArray();
    }

    // How long the portal lets the answer be kept. It says so to nobody else.
    static TimeSpan TakeAge(HttpResponse response)
    {
        var said = response.Headers[Control].ToString();
        response.Headers.Remove(Control);
        return CacheControlHeaderValue.TryParse(said, out var control) ? control.MaxAge ?? TimeSpan.Zero : TimeSpan.Zero;
    }
}
