using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Journey.Caching;
using Journey.Platform.Identity;
using Journey.Portal.Clients;

namespace Journey.Portal.Html;

/// <summary>
/// Sends a page again as it was made, as long as nothing was written into the unit since and the same person asks for it. Pages that lack
/// something are not kept.
/// </summary>
internal sealed class KeptViews(RequestDelegate next, KeptBytes kept, UnitRevisions revisions)
{
    /// <summary>Pages say how long ago things happened: none is older than this.</summary>
    static readonly TimeSpan Age = TimeSpan.FromMinutes(1);
    /// <summary>RFC 9211: tells operators whether a page was made anew.</summary>
    const string Status = "Cache-Status";

    static readonly string Build = typeof(KeptViews).Module.ModuleVersionId.ToString("N");

    readonly ConcurrentDictionary<string, Task<byte[]?>> _making = new();

    public async Task InvokeAsync(HttpContext http)
    {
        if (!MayBeKept(http) || await revisions.NowAsync(http.Caller()) is not { } now)
        {
            await next(http);
            return;
        }

        var encoding = EncodingOf(http.Request);
        var key = KeyOf(http, now, encoding);
        if (await kept.FindAsync(key, Age) is { } known)
        {
            await HitAsync(http.Response, known, encoding);
            return;
        }

        var own = new TaskCompletionSource<byte[]?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var making = _making.GetOrAdd(key, own.Task);
        if (making != own.Task && await making is { } shared)
        {
            await HitAsync(http.Response, shared, encoding);
            return;
        }

        try
        {
            own.SetResult(await MakeAsync(http, key, encoding));
        }
        finally
        {
            // Who waited for a page that could not be made makes one for themselves.
            own.TrySetResult(null);
            _making.TryRemove(KeyValuePair.Create(key, own.Task));
        }
    }

    static Task HitAsync(HttpResponse response, byte[] page, string encoding)
    {
        response.ContentType = "text/html; charset=utf-8";
        response.Headers[Status] = "portal; hit";
        return SendAsync(response, page, encoding);
    }

    // The page as it was kept; null where it was sent and is not to be kept.
    async Task<byte[]?> MakeAsync(HttpContext http, string key, string encoding)
    {
        var page = await MakeAsync(http);
        if (!IsKept(http))
        {
            await http.Response.Body.WriteAsync(page, http.RequestAborted);
            return null;
        }

        var told = Encode(page, encoding);
        await kept.KeepAsync(key, told, Age);
        http.Response.Headers[Status] = "portal; fwd=miss; stored";
        await SendAsync(http.Response, told, encoding);
        return told;
    }

    // A fragment depends on the page it goes into, and what a form has done is said once.
    static bool MayBeKept(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<KeptView>() is not null && HttpMethods.IsGet(http.Request.Method) && !http.Request.WantsFragment()
        && !http.Request.Query.ContainsKey("done");

    static bool IsKept(HttpContext http) =>
        http.Response is { StatusCode: 200, ContentType: { } type } && type.StartsWith("text/html", StringComparison.Ordinal)
        && http.Response.Headers.SetCookie.Count == 0 && http.RequestServices.GetRequiredService<Parts>().IsWhole;

    async Task<byte[]> MakeAsync(HttpContext http)
    {
        var body = http.Response.Body;
        using var page = new MemoryStream();
        http.Response.Body = page;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = body;
        }

        return page.ToArray();
    }

    static string KeyOf(HttpContext http, string revisions, string encoding)
    {
        var caller = http.Caller();
        string[] parts =
        [
            Build, revisions, encoding, CultureInfo.CurrentUICulture.Name, $"{http.Request.Path}{http.Request.QueryString}", caller.Subject, caller.Name,
            $"{caller.Role} {caller.Organisation}", caller.Unit!.Key, caller.Unit.Name, caller.Unit.TimeZone,
            SegmentChoice.Of(http.Request, caller.Unit.Key),
        ];
        // Each part with its length, so that no two lists of parts look alike.
        var text = string.Concat(parts.Select(part => $"{part.Length}:{part}"));
        return $"view:{caller.UnitId:N}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
    }

    static string EncodingOf(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding.Where(one => one.Quality != 0).Select(one => one.Value.ToString()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return accepted.Contains("br") ? "br" : accepted.Contains("gzip") ? "gzip" : "";
    }

    static byte[] Encode(byte[] page, string encoding)
    {
        if (encoding.Length == 0)
        {
            return page;
        }

        var packed = new MemoryStream();
        using (Stream packing = encoding == "br" ? new BrotliStream(packed, CompressionLevel.Optimal) : new GZipStream(packed, CompressionLevel.Optimal))
        {
            packing.Write(page);
        }

        return packed.ToArray();
    }

    static async Task SendAsync(HttpResponse response, byte[] page, string encoding)
    {
        response.Headers.Append("Vary", "Accept-Encoding");
        if (encoding.Length > 0)
        {
            response.Headers.ContentEncoding = encoding;
        }

        response.ContentLength = page.Length;
        await response.Body.WriteAsync(page);
    }
}
